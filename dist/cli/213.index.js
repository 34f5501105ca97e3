const l=213,u=[213],d={6213:((c,s,n)=>{n.d(s,{helpTexts:()=>h});const e="  --format FORMAT     text (default)",t=`  --config FILE       configuration file; by default the nearest .github/postmortem.yml
                      between the working directory and the root of the repository
  --rule NAME=LEVEL   set a rule to off, warning or error; can be repeated`,o="  --help              show this text",r=`Usage: postmortem COMMAND [OPTION…] [FILE…]

  check    find what is missing or wrong in postmortems, and fix what is safe to fix
  plan     show which tracking issues a postmortem would get

See postmortem COMMAND --help for the options. postmortem --version shows the version.
`,i=`Usage: postmortem check [OPTION…] [FILE…]

Checks postmortems. FILE can be a file, a folder (its Markdown files), a glob in quotes, a glob
with ! in front to leave files out, or - for standard input, which is also the default.

${e}, json, sarif or github
  --fix               fix what can be fixed without changing the meaning; files are changed in
                      place, and standard input is written to standard output
${t}
  --quiet             show errors only
  --max-warnings N    fail if there are more than N warnings
${o}

Exit codes: 0 no errors, 1 errors, 2 could not run.
`,a=`Usage: postmortem plan [OPTION…] FILE

Shows which tracking issues a postmortem would get, and why the other tasks get none. FILE can be
- for standard input. Nothing is sent to GitHub, so the state of linked issues isn't known.

${e} or json
  --repository NAME   owner/name of the repository that a reference such as #12 belongs to
  --verbose           show the text of each issue as well
${t}
${o}

Exit codes: 0 complete, 1 something is missing, 2 could not run.
`,h={general:r,check:i,plan:a}})};export{l as id,u as ids,d as modules};
