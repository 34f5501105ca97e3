class t{}function i(){throw new Error("undici is not part of this bundle; see scripts/bundling/undici.js")}export{t as ProxyAgent,i as fetch};
