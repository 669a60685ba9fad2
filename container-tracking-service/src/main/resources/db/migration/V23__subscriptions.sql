-- Who is told without asking, and how far. The place is behind the last event that was delivered.
create table subscription (
    subscription_id uuid primary key,
    standard        text        not null,
    owner           text        not null,
    owner_name      text        not null,
    owner_party     text,
    owner_roles     text[]      not null,
    callback_url    text        not null,
    secret          bytea       not null,
    filters         jsonb       not null,
    created_at      timestamptz not null,
    state           text        not null,
    place_at        timestamptz not null,
    place_id        uuid        not null,
    delivered       bigint      not null default 0,
    delivered_at    timestamptz,
    failures        int         not null default 0,
    failing_since   timestamptz,
    last_failure    text,
    next_attempt_at timestamptz not null,
    -- While an instance is at work on it, until it must have finished or died.
    leased_by       uuid,
    leased_until    timestamptz
);
create index subscription_of_owner on subscription (owner, subscription_id);
create index subscription_due on subscription (next_attempt_at) where state = 'ACTIVE';

-- What an owner should know of its subscription.
create table subscription_notice (
    notice_id       uuid primary key,
    subscription_id uuid        not null references subscription (subscription_id) on delete cascade,
    kind            text        not null,
    detail          text        not null,
    at              timestamptz not null
);
create index subscription_notice_by_subscription on subscription_notice (subscription_id, notice_id);
