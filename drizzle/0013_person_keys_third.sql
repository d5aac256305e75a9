-- A name's key no longer holds forms of address that no list knows, and writes "Ng.", "V." and "T." out: whoever starts next keeps the traces anew.
UPDATE person_trace SET due = 1;
