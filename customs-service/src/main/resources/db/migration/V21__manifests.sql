-- What carriers say is on board. Each change is a version of its own; the last one counts.
create table manifest (
    id         uuid primary key,
    party      text        not null,
    reference  text        not null,
    version_no int         not null,
    cancelled  boolean     not null,
    changed_at timestamptz not null,
    unique (party, reference)
);

create table manifest_version (
    manifest_id uuid        not null references manifest,
    version_no  int         not null,
    what        text        not null,
    said        json        not null,
    form        text        not null,
    reason      text,
    made_by     text        not null,
    made_at     timestamptz not null,
    primary key (manifest_id, version_no)
);
create trigger manifest_version_is_kept before update or delete on manifest_version
    for each row execute function refuse_change();
create trigger manifest_version_is_not_emptied before truncate on manifest_version
    for each statement execute function refuse_change();

-- The version that counts, box by box, to be compared with declarations.
create table manifested_box (
    manifest_id           uuid not null references manifest,
    transport_document    text not null,
    container_number      text not null,
    consignee             text not null,
    consignee_tax_number  text,
    hs_code               text,
    packages              int,
    gross_mass_kg         numeric,
    document_gross_mass_kg numeric not null,
    document_packages     int,
    primary key (manifest_id, transport_document, container_number)
);
create index manifested_box_by_container on manifested_box (container_number);

-- When a box came, so that lodging and release before arrival can be told.
alter table known_container add arrived_at timestamptz;
