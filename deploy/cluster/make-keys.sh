#!/bin/sh
# Makes what several portals and their database's servers know each other by, once, in an empty folder of a portal's machine:
#   sh /opt/lan-toa/deploy/cluster/make-keys.sh && ls
# Then, to /etc/lan-toa of each machine (root:lan-toa, 0640):
#   the primary:         ca.pem data.pem data.key data-key.pem
#   each replica:        ca.pem replica.pem replica.key data-key.pem
#   each portal's settings: DATABASE_AUTH_TOKEN=, what stands in the file token
# On primary and replicas data.env holds one line: SQLD_AUTH_JWT_KEY_FILE=/etc/lan-toa/data-key.pem
# ca.key and token.key make further ones: they belong off these machines.
set -eu
umask 077
test -z "$(ls)" || { echo "This folder is not empty." >&2; exit 1; }

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 -subj "/CN=Lan Toa" \
  -keyout ca.key -out ca.pem 2>/dev/null
# A replica takes its primary for the right one by the name "sqld", whatever its address.
for of in data replica; do
  openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$of" -addext "subjectAltName=DNS:sqld" \
    -keyout $of.key -out $of.csr 2>/dev/null
  openssl x509 -req -in $of.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 3650 -copy_extensions copy \
    -out $of.pem 2>/dev/null
  rm $of.csr
done

openssl genpkey -algorithm ed25519 -out token.key
openssl pkey -in token.key -pubout -out data-key.pem
node -e '
  const { sign } = require("crypto");
  const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const said = part({ alg: "EdDSA", typ: "JWT" }) + "." + part({ a: "rw" });
  const key = require("fs").readFileSync("token.key");
  console.log(said + "." + sign(null, Buffer.from(said), key).toString("base64url"));' > token
