const options = {
  format: '  --format FORMAT     text (default) or ',
  config: `  --config FILE       the configuration; without it the nearest .github/postmortem.yml,
                      from here up to the root of the repository
  --rule NAME=LEVEL   sets a rule to off, warning or error; may be given several times`,
  help: '  --help              this text',
};

const general = `Usage: postmortem COMMAND [OPTION…] [FILE…]

  check    says what is missing or wrong in postmortems, and mends what is safe to mend
  plan     says which tracking issues a postmortem would get

  postmortem COMMAND --help tells more; postmortem --version tells the version.
`;

const check = `Usage: postmortem check [OPTION…] [FILE…]

Checks postmortems. FILE is a file, a folder (the Markdown files in it), a glob in quotes, a glob
behind ! for what to leave out, or - for standard input, which is read where no FILE is given.

${options.format}json, sarif, github
  --fix               mends in place what can be mended without changing what is said;
                      of standard input the mended text goes to standard output
${options.config}
  --quiet             shows errors only
  --max-warnings N    fails where there are more than N warnings
${options.help}

Ends with 0 where no error was found, 1 where one was, 2 where it could not run.
`;

const plan = `Usage: postmortem plan [OPTION…] FILE

Says which tracking issues the postmortem would get, and which tasks would get none and why. FILE may
be - for standard input. GitHub isn't asked: what an issue holds now is not known here.

${options.format}json
  --repository NAME   owner/name of the repository whose issues a bare #12 names
  --verbose           shows the text of each issue as well
${options.config}
${options.help}

Ends with 0 where the postmortem is complete, 1 where something is missing, 2 where it could not run.
`;

export const helpTexts = { general, check, plan } as const;
