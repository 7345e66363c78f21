#!/usr/bin/env bash
# Installs what the tests need, runs all of them, prints what failed and closes with a line of its own: N passed, N failed.
set -uo pipefail

root=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
cd -- "$root" || exit 1
results=$root/artifacts/test-results
rm -rf -- "$results"
mkdir -p -- "$results"

say() { printf '%s\n' "$*" >&2; }

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# The closing line, and the exit status: a project that did not run counts as a failure.
finish() {
  printf '%d passed, %d failed' "$passed" "$failed"
  if [ "$skipped" -gt 0 ]; then printf ', %d skipped' "$skipped"; fi
  printf '\n'
  [ "$failed" -eq 0 ]
  exit
}

passed=0 failed=0 skipped=0

missing=()
command -v node >/dev/null && command -v npm >/dev/null || missing+=(nodejs npm)
command -v flock >/dev/null || missing+=(util-linux)
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
# The tests start servers of their own; what the package starts by itself is left alone.
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
if [ ${#missing[@]} -gt 0 ]; then
  say "Installing ${missing[*]} …"
  (as_root apt-get update -q &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}") \
    >"$results/apt.log" 2>&1 </dev/null || {
    tail -n 20 "$results/apt.log" >&2
    say "${missing[*]} could not be installed."
    failed=1
    finish
  }
fi

say 'Building …'
if ! dotnet build ChatBot.sln --configuration Release --disable-build-servers -nologo -verbosity:quiet -clp:NoSummary </dev/null; then
  say 'The build failed.'
  failed=1
  finish
fi

# The value of one attribute of the <Counters …/> element of a result file.
counter() { sed -n "s/.*<Counters.*[[:space:]]$2=\"\([0-9]*\)\".*/\1/p" "$1" | head -n 1; }

for project in tests/*.Tests/*.csproj; do
  name=$(basename -- "$project" .csproj)
  say "Testing $name …"
  # A project may keep to itself how it ended: what counts is its result file. A test that hangs is ended and named.
  dotnet test "$project" --configuration Release --no-build -nologo --results-directory "$results" \
    --blame-hang-timeout 15m --blame-hang-dump-type none \
    --logger "trx;LogFileName=$name.trx" --logger 'console;verbosity=minimal' </dev/null 2>&1 |
    grep -v -e '^$' -e '^Results File' -e '^Starting test' -e '^A total of'
  status=${PIPESTATUS[0]}

  trx=$results/$name.trx
  total=$([ -s "$trx" ] && counter "$trx" total)
  if [ -z "$total" ] || [ "$total" -eq 0 ]; then
    say "$name ran no test."
    failed=$((failed + 1))
    continue
  fi
  good=$(counter "$trx" passed) executed=$(counter "$trx" executed)
  bad=$((executed - good))
  # A crash leaves a status and no failed test.
  if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then
    say "$name ended with status $status."
    bad=1
  fi
  passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + total - executed))
done
finish
