-- Rows that say what was decided or paid are never changed: a correction is a new row.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end $$;

-- The editions of tariff and risk rules that customs ever worked by, for replay.
create table rule_book (
    kind    text        not null,
    version text        not null,
    sha256  text        not null,
    files   json        not null,
    kept_at timestamptz not null,
    primary key (kind, version)
);
create trigger rule_book_is_kept before update or delete on rule_book
    for each row execute function refuse_change();
create trigger rule_book_is_not_emptied before truncate on rule_book
    for each statement execute function refuse_change();

-- Customs' own copy of the boxes that the port knows, brought by events in any order.
create table known_container (
    container_number text primary key,
    first_heard_at   timestamptz not null,
    gross_mass_kg    numeric,
    mass_told_at     timestamptz,
    last_left_at     timestamptz
);

create table declaration (
    id               uuid primary key,
    version          bigint      not null,
    declarant        text        not null,
    reference        text        not null,
    procedure        text        not null,
    consignee        text        not null,
    destination_park text,
    currency         text        not null,
    freight          numeric     not null,
    insurance        numeric,
    lodged_at        timestamptz not null,
    day              date        not null,
    status           text        not null,
    lane             text        not null,
    rule_set_version text        not null,
    tariff_version   text        not null,
    assessment_id    uuid        not null,
    amount_due       numeric     not null,
    amount_paid      numeric     not null,
    check_needed     boolean     not null,
    check_outcome    text,
    checked_at       timestamptz,
    released_at      timestamptz,
    unique (declarant, reference)
);
create index declaration_by_status on declaration (status, id);

create table declaration_container (
    declaration_id   uuid not null references declaration,
    position         int  not null,
    container_number text not null,
    primary key (declaration_id, position)
);

create table declaration_item (
    declaration_id uuid    not null references declaration,
    position       int     not null,
    hs_code        text    not null,
    description    text    not null,
    origin_country text    not null,
    quantity       numeric not null,
    net_mass_kg    numeric not null,
    invoice_value  numeric not null,
    primary key (declaration_id, position)
);

create table declaration_document (
    declaration_id uuid not null references declaration,
    position       int  not null,
    type           text not null,
    reference      text not null,
    primary key (declaration_id, position)
);

create table declaration_lane_reason (
    declaration_id uuid not null references declaration,
    position       int  not null,
    rule           text not null,
    lane           text not null,
    reason         text not null,
    found          text,
    primary key (declaration_id, position)
);

-- A box is in one live declaration at most: from lodging until it is cancelled, or the box has left after its release.
create table container_claim (
    container_number text primary key,
    declaration_id   uuid not null references declaration
);
create index container_claim_by_declaration on container_claim (declaration_id);

create table customs_hold (
    id               uuid primary key,
    version          bigint      not null,
    container_number text        not null,
    reason           text        not null,
    placed_at        timestamptz not null,
    placed_by        text        not null,
    lifted_at        timestamptz,
    lifted_by        text,
    lift_reason      text
);
create index customs_hold_by_container on customs_hold (container_number, id);
create index customs_hold_active on customs_hold (container_number) where lifted_at is null;

-- A release serves the first departure after it. One row per box and release; a revocation ends it.
create table container_release (
    id               uuid primary key,
    declaration_id   uuid        not null references declaration,
    container_number text        not null,
    released_at      timestamptz not null,
    revoked_at       timestamptz
);
create unique index container_release_counts_once on container_release (declaration_id, container_number)
    where revoked_at is null;

-- What customs decided: append-only.
create table decision (
    id               uuid primary key,
    declaration_id   uuid,
    container_number text,
    what             text        not null,
    made_by          text        not null,
    made_at          timestamptz not null,
    inputs           json        not null,
    outcome          json        not null,
    reasons          json        not null,
    rule_set_version text,
    tariff_version   text
);
create index decision_by_declaration on decision (declaration_id, id);
create trigger decision_is_kept before update or delete on decision
    for each row execute function refuse_change();
create trigger decision_is_not_emptied before truncate on decision
    for each statement execute function refuse_change();

-- Double entry: what one account gives, others receive. Debits are positive, credits negative.
create table ledger_transaction (
    id                uuid primary key,
    declaration_id    uuid        not null references declaration,
    what              text        not null,
    payment_reference text unique,
    made_by           text        not null,
    made_at           timestamptz not null
);
create index ledger_transaction_by_declaration on ledger_transaction (declaration_id, id);

create table ledger_posting (
    transaction_id uuid    not null references ledger_transaction,
    position       int     not null,
    account        text    not null,
    amount         numeric not null check (amount <> 0 and scale(amount) <= 2),
    currency       text    not null check (currency = 'PKR'),
    primary key (transaction_id, position)
);
create index ledger_posting_by_account on ledger_posting (account);

create trigger ledger_transaction_is_kept before update or delete on ledger_transaction
    for each row execute function refuse_change();
create trigger ledger_posting_is_kept before update or delete on ledger_posting
    for each row execute function refuse_change();
create trigger ledger_transaction_is_not_emptied before truncate on ledger_transaction
    for each statement execute function refuse_change();
create trigger ledger_posting_is_not_emptied before truncate on ledger_posting
    for each statement execute function refuse_change();

-- Asked at commit, when all postings of a transaction are there.
create function postings_must_balance() returns trigger language plpgsql as $$
declare
    found numeric;
begin
    select coalesce(sum(amount), 1) into found from ledger_posting where transaction_id = new.transaction_id;
    if found <> 0 then
        raise exception 'the postings of ledger transaction % add up to %, not to zero', new.transaction_id, found
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger ledger_balances after insert on ledger_posting
    deferrable initially deferred for each row execute function postings_must_balance();

-- A transaction without postings would balance, and say nothing.
create function transaction_must_have_postings() returns trigger language plpgsql as $$
begin
    if not exists (select from ledger_posting where transaction_id = new.id) then
        raise exception 'ledger transaction % has no postings', new.id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger ledger_transaction_has_postings after insert on ledger_transaction
    deferrable initially deferred for each row execute function transaction_must_have_postings();
