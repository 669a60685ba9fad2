-- What customs knew of each declaration when it was lodged, for a model to be asked and to be trained: see
-- docs/decisions/022. It does not refer to declarations, so that findings of the system before this one can be brought in.
create table risk_case (
    declaration_id uuid primary key,
    lodged_at      timestamptz not null,
    declarant      text        not null,
    importer       text        not null,
    known          json        not null,
    at_random      boolean     not null,
    model_version  text,
    probability    numeric,
    percentile     numeric,
    score          json
);
create index risk_case_by_lodging on risk_case (lodged_at, declaration_id);

-- What officers found, and when it was known: before release at first, and in audits after it.
create table risk_finding (
    declaration_id uuid primary key,
    found_at       timestamptz not null,
    wrong          boolean     not null,
    wrong_at       timestamptz,
    after_release  boolean     not null
);

-- A party's past is the sum of both: news are put in by whoever lodges or finds, so that nobody waits for a party's row,
-- and are added up from time to time.
create table party_past (
    role     text not null,
    party    text not null,
    lodged   int  not null,
    examined int  not null,
    found    int  not null,
    primary key (role, party)
);
create table party_news (
    id       bigint generated always as identity primary key,
    role     text not null,
    party    text not null,
    lodged   int  not null,
    examined int  not null,
    found    int  not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
create index party_news_by_party on party_news (role, party);

create sequence risk_model_number;

-- A version, from the wish for it on. What was trained is kept for ever: decisions are replayed with it.
create table risk_model (
    version       text primary key,
    number        bigint      not null unique,
    state         text        not null,
    asked_by      text        not null,
    asked_at      timestamptz not null,
    span_from     timestamptz,
    span_to       timestamptz not null,
    seed          bigint      not null,
    attempt       int         not null default 0,
    leased_until  timestamptz,
    progress      int         not null default 0,
    finished_at   timestamptz,
    because       text,
    first_lodged  timestamptz,
    last_lodged   timestamptz,
    declarations  int,
    wrong         int,
    at_random     int,
    measures      json,
    baseline      json,
    bytes         bytea,
    sha256        text,
    decided_by    text,
    decided_at    timestamptz,
    decision      text,
    active_since  timestamptz,
    retired_at    timestamptz,
    drift_noticed jsonb
);
create unique index risk_model_trained_one_at_a_time on risk_model ((true)) where state in ('QUEUED', 'TRAINING');
create unique index risk_model_active_once on risk_model ((true)) where state = 'ACTIVE';

create function refuse_other_bytes() returns trigger language plpgsql as $$
begin
    if old.bytes is not null and (new.bytes, new.sha256, new.version) is distinct from (old.bytes, old.sha256, old.version) then
        raise exception 'what was trained as % is never changed', old.version using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger risk_model_keeps_its_bytes before update on risk_model for each row execute function refuse_other_bytes();
create trigger risk_model_is_kept before delete on risk_model for each row execute function refuse_change();
create trigger risk_model_is_not_emptied before truncate on risk_model
    for each statement execute function refuse_change();
