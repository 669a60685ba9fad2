-- Money comes and goes by rails: the bank, and a settlement token. What cannot be matched waits in suspense, named.
alter table ledger_transaction alter column declaration_id drop not null;
alter table ledger_posting drop constraint ledger_posting_currency_check;
alter table ledger_posting add constraint ledger_posting_currency_check check (currency in ('PKR', 'CNY'));

-- In each currency for itself.
create or replace function postings_must_balance() returns trigger language plpgsql as $$
declare
    found numeric;
begin
    select sum(amount) into found from ledger_posting where transaction_id = new.transaction_id
    group by currency having sum(amount) <> 0 limit 1;
    if found is not null then
        raise exception 'the postings of ledger transaction % add up to %, not to zero', new.transaction_id, found
            using errcode = 'check_violation';
    end if;
    return null;
end $$;

alter table declaration add column amount_secured numeric not null default 0;

-- What has to be paid by a rail, locked until a time. Never changed.
create table payment_quote (
    id             uuid primary key,
    declaration_id uuid        not null references declaration,
    reference      text        not null unique,
    rail           text        not null,
    amount         numeric     not null check (amount > 0),
    currency       text        not null,
    amount_due     numeric     not null check (amount_due > 0),
    rupees_per_one numeric     not null check (rupees_per_one > 0),
    made_at        timestamptz not null,
    valid_until    timestamptz not null
);
create index payment_quote_by_declaration on payment_quote (declaration_id, id);

-- Money that came in, under the rail's own reference: it comes once, however often it is told.
create table receipt (
    id             uuid primary key,
    rail           text        not null,
    rail_reference text        not null,
    amount         numeric     not null check (amount > 0),
    currency       text        not null,
    payer          text,
    remittance     text,
    received_at    timestamptz not null,
    recorded_at    timestamptz not null,
    declaration_id uuid references declaration,
    fate           text        not null,
    unique (rail, rail_reference)
);

-- What of a receipt no assessment has taken. It is used up by a payment or by a refund.
create table suspense (
    id             uuid primary key references receipt,
    quote_id       uuid references payment_quote,
    declaration_id uuid references declaration,
    reason         text        not null,
    amount         numeric     not null check (amount > 0),
    currency       text        not null,
    state          text        not null
);
create index suspense_open on suspense (id) where state = 'OPEN';
create index suspense_by_quote on suspense (quote_id) where state = 'OPEN';

create table bank_order (
    id         uuid primary key,
    message_id text        not null unique,
    xml        text        not null,
    made_by    text        not null,
    made_at    timestamptz not null
);

-- Asked by one officer, decided by another.
create table refund (
    id            uuid primary key,
    suspense_id   uuid        not null references suspense,
    amount        numeric     not null,
    currency      text        not null,
    rail          text        not null,
    payee_name    text        not null,
    payee_account text        not null,
    reason        text        not null,
    state         text        not null,
    asked_by      text        not null,
    asked_at      timestamptz not null,
    decided_by    text,
    decided_at    timestamptz,
    order_id      uuid references bank_order,
    paid_at       timestamptz,
    check (decided_by is null or decided_by <> asked_by)
);
create unique index refund_once on refund (suspense_id) where state <> 'REFUSED';
create index refund_to_send on refund (id) where state = 'APPROVED';

-- A bank message under its own id: the same id never stands for two texts.
create table bank_message (
    message_id text primary key,
    sha256     text        not null,
    xml        text        not null,
    taken_at   timestamptz not null,
    taken_by   text        not null
);

-- A declarant's standing guarantee, and what is drawn on it.
create table guarantee (
    id          uuid primary key,
    declarant   text        not null,
    bond        text        not null unique,
    limit_to    numeric     not null check (limit_to > 0),
    valid_until date        not null,
    placed_by   text        not null,
    placed_at   timestamptz not null,
    ended_at    timestamptz
);
create index guarantee_by_declarant on guarantee (declarant, id);

create table guarantee_drawing (
    id             uuid primary key,
    guarantee_id   uuid        not null references guarantee,
    declaration_id uuid        not null references declaration,
    amount         numeric     not null check (amount > 0),
    drawn_at       timestamptz not null,
    released_at    timestamptz
);
create unique index guarantee_drawn_once on guarantee_drawing (declaration_id) where released_at is null;
create index guarantee_in_use on guarantee_drawing (guarantee_id) where released_at is null;

create trigger payment_quote_is_kept before update or delete on payment_quote
    for each row execute function refuse_change();
create trigger receipt_is_kept before update or delete on receipt
    for each row execute function refuse_change();
create trigger bank_message_is_kept before update or delete on bank_message
    for each row execute function refuse_change();
create trigger bank_order_is_kept before update or delete on bank_order
    for each row execute function refuse_change();
