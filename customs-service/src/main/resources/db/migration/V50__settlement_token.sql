-- The chain of the settlement token, as far as customs has read it and holds it to be final. The last row is where to go on.
create table token_step (
    block_number bigint primary key,
    block_hash   text        not null,
    read_at      timestamptz not null
);

-- Payments that are not final yet, as the chain has them now: written anew at each look, and counted by nobody.
create table token_sighting (
    rail_reference    text primary key,
    block_number      bigint  not null,
    amount            numeric not null,
    payment_reference text
);
create index token_sighting_by_reference on token_sighting (payment_reference);

-- Payments that are booked, with the block that they were final in; gone_at if the chain has dropped it since.
create table token_payment (
    rail_reference    text primary key,
    receipt_id        uuid   not null references receipt,
    payment_reference text,
    block_number      bigint not null,
    block_hash        text   not null,
    gone_at           timestamptz
);
create index token_payment_by_reference on token_payment (payment_reference);
create index token_payment_by_block on token_payment (block_number);
create index token_payment_gone on token_payment (rail_reference) where gone_at is not null;

-- The chain has dropped blocks that were held to be final.
create table token_reorg (
    id           uuid primary key,
    noticed_at   timestamptz not null,
    block_number bigint      not null,
    block_hash   text        not null,
    back_to      bigint,
    payments     int         not null
);

create table token_signer (
    address    text primary key,
    next_nonce bigint not null
);

-- What customs has signed, kept before the chain hears of it: sent again, the same bytes are the same transaction.
create table token_sending (
    tx_hash       text primary key,
    refund_id     uuid        not null references refund,
    nonce         bigint      not null,
    amount        numeric     not null,
    raw           text        not null,
    signed_at     timestamptz not null,
    settled_block bigint,
    failed        text
);
create unique index token_sending_once on token_sending (refund_id) where failed is null;
create index token_sending_under_way on token_sending (nonce) where settled_block is null and failed is null;
