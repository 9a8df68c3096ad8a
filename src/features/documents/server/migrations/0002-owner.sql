-- The unit that a document belongs to; those received before there were units belong to the installation.
alter table document add column unit_id uuid references unit (id);

-- Two units may receive the same file: neither may learn of the other's.
alter table document drop constraint document_sha256_key;
alter table document add constraint document_once_a_unit unique nulls not distinct (unit_id, sha256);

create index document_unit on document (unit_id, received_at desc, id desc);
