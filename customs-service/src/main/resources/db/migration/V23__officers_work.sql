-- By when a declaration is looked at, as customs promises for its lane; later by as long as the declarant was asked.
alter table declaration
    add promised_by timestamptz,
    add asked_since timestamptz;
create index declaration_by_promise on declaration (promised_by, id) where check_needed;

-- Who looks at what. A row is there from the assignment until the check conforms or the work is given back.
create table assignment (
    declaration_id uuid primary key references declaration,
    officer        text        not null,
    assigned_at    timestamptz not null,
    claimed_at     timestamptz
);
create index assignment_by_officer on assignment (officer);

-- Who has given what back, and why: it is not assigned to them again.
create table returned_work (
    declaration_id uuid        not null references declaration,
    officer        text        not null,
    reason         text        not null,
    returned_at    timestamptz not null,
    primary key (declaration_id, officer)
);

create table document_request (
    id             uuid primary key,
    declaration_id uuid        not null references declaration,
    document       text        not null,
    why            text        not null,
    asked_by       text        not null,
    asked_at       timestamptz not null,
    answered_at    timestamptz,
    reference      text,
    answer         text
);
create index document_request_by_declaration on document_request (declaration_id, id);

