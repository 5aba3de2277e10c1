#!/usr/bin/env bash
# Lets Debian's wapiti and sqlmap at a register of its own, as somebody signed in as administrator and as nobody; says what they found.
#   apt-get install wapiti sqlmap jq curl ; mvn package ; bench/attack.sh
set -euo pipefail
cd "$(dirname "$0")/.."
port=${ATTACK_PORT:-18095}
minutes=${ATTACK_MINUTES:-10}
base=http://localhost:$port
work=$(mktemp -d)
trap 'code=$?; kill $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$work"; exit $code' EXIT

SERVER_PORT=$port PARTSREGISTER_DATA_DIR=$work/data java -jar target/partsregister.jar > "$work/log" 2>&1 &
server=$!
until curl -sf -o /dev/null "$base/actuator/health"; do sleep 0.2; done

sign_in() { # user, password; prints the cookies as a header has them
  local jar=$work/cookies.$1
  local token
  token=$(curl -s -c "$jar" "$base/login" | grep -o 'name="_csrf" value="[^"]*"' | head -1 | sed 's/.*value="//;s/"//')
  curl -s -b "$jar" -c "$jar" -o /dev/null --data-urlencode "_csrf=$token" \
    --data-urlencode "username=$1" --data-urlencode "password=$2" "$base/login"
  awk '!/^# / && NF >= 7 {printf "%s%s=%s", s, $6, $7; s = "; "}' "$jar"
}
cookies=$(sign_in admin 'prøv-at-administrere')
curl -s -o /dev/null -w '%{http_code}\n' -H "Cookie: $cookies" "$base/administration/konti" | grep -qx 200

cat > "$work/addresses" <<A
$base/oversigt?pr=2008-05-13&kendt=2026-01-01T12:00&afsnit=1&hjemmel=5&periode=OK-02&organisation=1&tilstand=i-gang&mangler=noget
$base/projekter?ord=stress&tilstand=i-gang&sorter=titel&side=1&overskredet=ja
$base/projekter/8?pr=2008-05-13
$base/projekter/8/historik?pr=2008-05-13
$base/sog?q=stress&side=1&pr=2008-05-13
$base/personer?ord=a&side=1
$base/organisationer?ord=a
$base/puljer?periode=OK-02
$base/bemanding?pr=2008-05-13&program=1&efter=part
$base/sammenlign?fra=2008-05-13&til=2008-06-13
$base/tidslinje?pr=2008-05-13&fra=2007&til=2009
$base/administration/haendelser?ord=a&fra=2008-01-01&til=2030-01-01&side=1
$base/administration/konti?ord=a&side=1
$base/projekter/8*
$base/udgaver/1*
A
while read -r address; do
  sqlmap -u "$address" --cookie "$cookies" --batch --level 2 --risk 2 --dbms PostgreSQL --technique BEUST --time-sec 3 --threads 4 \
    --output-dir "$work/sqlmap" --flush-session --ignore-code 400,404 --drop-set-cookie --timeout 20 >> "$work/sqlmap.log" 2>&1 || true
done < "$work/addresses"
token=$(curl -s -c "$work/c" "$base/login" | grep -o 'name="_csrf" value="[^"]*"' | head -1 | sed 's/.*value="//;s/"//')
sqlmap -u "$base/login" --data "username=a&password=b&_csrf=$token" --csrf-token _csrf -p username,password --batch --level 2 --dbms PostgreSQL \
  --output-dir "$work/sqlmap" --flush-session --ignore-code 429 --ignore-redirects >> "$work/sqlmap.log" 2>&1 || true
# What "appears to be" so is a guess that sqlmap goes on to prove or drop.
vulnerable=$(grep -c "is vulnerable\|identified the following injection" "$work/sqlmap.log" || true)
asked=$(grep -c "testing URL\|testing connection to the target URL" "$work/sqlmap.log" || true)
echo "sqlmap $(sqlmap --version 2>/dev/null | head -1): $(wc -l < "$work/addresses") addresses and the sign-in, $asked tested, $vulnerable found"
grep "is vulnerable\|appears to be.*injectable" "$work/sqlmap.log" || true
modules=xss,permanentxss,sql,blindsql,exec,file,crlf,redirect,ssrf,xxe,shellshock,csrf,backup,htaccess,methods
found=0
# Debian 12 has a wapiti whose patterns for what is left out are older than its Python.
cat > "$work/wapiti" <<'P'
#!/usr/bin/env python3
import re
compiled = re.compile
re.compile = lambda p, f=0: compiled("(?ms)" + p[:-5], f) if isinstance(p, str) and p.endswith("(?ms)") else compiled(p, f)
from wapitiCore.main.wapiti import wapiti_main
wapiti_main()
P
wapiti_as() { # whom, options
  local whom=$1
  shift
  /usr/bin/python3 "$work/wapiti" -u "$base/" --scope domain -m "$modules" --max-scan-time "$minutes" --max-links-per-page 40 --max-files-per-dir 15 \
    -x "$base/log-ud" -x "$base/konto/sessioner" --flush-session -v 2 -f json -o "$work/wapiti.$whom.json" "$@" > "$work/wapiti.$whom.log" 2>&1 || true
  local count
  count=$(jq '[.vulnerabilities[], .anomalies[] | .[]] | length' "$work/wapiti.$whom.json")
  echo "wapiti as $whom: $(grep -a -o '^\[+\] [A-Z]* [^ ]*' "$work/wapiti.$whom.log" | sort -u | wc -l) pages and forms, $count found"
  jq -r '(.vulnerabilities + .anomalies) | to_entries[] | select(.value | length > 0) | .key as $k | .value[] | "  \($k): \(.method) \(.path) \(.parameter) \(.info)"' "$work/wapiti.$whom.json" | cut -c1-200 | sort | uniq -c
  found=$((found + count))
}
wapiti_as nobody -s "$base/login" -s "$base/udgaver"
wapiti_as administrator -H "Cookie: $cookies"

redirected=$(grep -c "got a 302 redirect" "$work/sqlmap.log" || true)
# It tries the cookie of the session too, once an address, and is then asked to sign in.
[ "$redirected" -le "$(wc -l < "$work/addresses")" ] || echo "sqlmap was not signed in $redirected times"
echo "answers of 500 in the log: $(grep -c 'ErrorPages *: 500' "$work/log" || true)"
grep 'ErrorPages *: 500' "$work/log" | cut -d: -f4- | cut -c1-200 | sort | uniq -c || true
cp "$work"/log "$work"/*.log "$work"/*.json "${ATTACK_KEEP:-$work}" 2>/dev/null || true
[ $((found + vulnerable)) -eq 0 ]
