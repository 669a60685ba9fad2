-- What a declaration said before it was amended. What it says now is in the declaration itself.
alter table declaration add amendments int not null default 0;
create table declaration_version (
    declaration_id uuid        not null references declaration,
    number         int         not null,
    said           json        not null,
    assessment_id  uuid        not null,
    superseded_at  timestamptz not null,
    superseded_by  text        not null,
    reason         text        not null,
    primary key (declaration_id, number)
);
create trigger declaration_version_is_kept before update or delete on declaration_version
    for each row execute function refuse_change();
create trigger declaration_version_is_not_emptied before truncate on declaration_version
    for each statement execute function refuse_change();

-- What other agencies are asked, each with its own clock.
create table permit (
    id             uuid primary key,
    declaration_id uuid        not null references declaration,
    agency         text        not null,
    title          text        not null,
    legal_basis    text        not null,
    goods          json        not null,
    status         text        not null,
    requested_at   timestamptz not null,
    promised_by    timestamptz not null,
    decided_at     timestamptz,
    decided_by     text,
    reason         text,
    unique (declaration_id, agency)
);
create index permit_waiting on permit (agency, promised_by, id) where status = 'REQUESTED';
