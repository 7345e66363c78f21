// Validates a Teams app manifest against the official JSON schema of its version: node validate.cjs FILE. Prints one line of JSON.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const Ajv = require('ajv-draft-04').default;

const manifest = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const schemas = path.join(__dirname, '../node_modules/@microsoft/app-manifest/build/json-schemas/teams');
const schema = JSON.parse(readFileSync(path.join(schemas, `v${manifest.manifestVersion}`, 'MicrosoftTeams.schema.json'), 'utf8'));
const validate = new Ajv({ strict: false, allErrors: true, logger: false, formats: { uri: value => URL.canParse(value) } }).compile(schema);
const isValid = validate(manifest);
process.stdout.write(`${JSON.stringify({ isValid, errors: (validate.errors ?? []).map(error => `${error.instancePath} ${error.message}`) })}\n`, () => process.exit(0));
