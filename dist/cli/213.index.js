const h=213,m=[213],w={6213:((i,t,o)=>{o.d(t,{helpTexts:()=>a});const e={format:"  --format FORMAT     text (default) or ",config:`  --config FILE       the configuration; without it the nearest .github/postmortem.yml,
                      from here up to the root of the repository
  --rule NAME=LEVEL   sets a rule to off, warning or error; may be given several times`,help:"  --help              this text"},s=`Usage: postmortem COMMAND [OPTION…] [FILE…]

  check    says what is missing or wrong in postmortems, and mends what is safe to mend
  plan     says which tracking issues a postmortem would get

  postmortem COMMAND --help tells more; postmortem --version tells the version.
`,n=`Usage: postmortem check [OPTION…] [FILE…]

Checks postmortems. FILE is a file, a folder (the Markdown files in it), a glob in quotes, a glob
behind ! for what to leave out, or - for standard input, which is read where no FILE is given.

${e.format}json, sarif, github
  --fix               mends in place what can be mended without changing what is said;
                      of standard input the mended text goes to standard output
${e.config}
  --quiet             shows errors only
  --max-warnings N    fails where there are more than N warnings
${e.help}

Ends with 0 where no error was found, 1 where one was, 2 where it could not run.
`,r=`Usage: postmortem plan [OPTION…] FILE

Says which tracking issues the postmortem would get, and which tasks would get none and why. FILE may
be - for standard input. GitHub isn't asked: what an issue holds now is not known here.

${e.format}json
  --repository NAME   owner/name of the repository whose issues a bare #12 names
  --verbose           shows the text of each issue as well
${e.config}
${e.help}

Ends with 0 where the postmortem is complete, 1 where something is missing, 2 where it could not run.
`,a={general:s,check:n,plan:r}})};export{h as id,m as ids,w as modules};
