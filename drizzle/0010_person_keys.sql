-- A name's key no longer holds what stands behind a dash, nor a body's "BCH Quân sự": whoever starts next keeps the traces anew.
UPDATE person_trace SET due = 1;
