-- A name's key no longer holds more forms of address, nor a body's "/dioxin": whoever starts next keeps the traces anew.
UPDATE person_trace SET due = 1;
