/** GitHub's own limits, in its units: characters, and sub-issues of one parent with the closed ones counted. */
export const maxBodyLength = 65_536;
export const maxTitleLength = 256;
export const maxSubIssues = 100;
