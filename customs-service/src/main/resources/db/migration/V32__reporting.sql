-- Reports are published under pseudonyms; without this secret nobody tells who is behind one.
create table reporting_secret (
    only_one boolean primary key default true check (only_one),
    secret   bytea not null
);
insert into reporting_secret (secret) select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

create index declaration_by_release on declaration (released_at) where released_at is not null;
create index declaration_by_lodging on declaration (lodged_at);
create index decision_by_time on decision (made_at);
create index ledger_transaction_by_time on ledger_transaction (made_at);
