-- Keys by which partners' programs sign in. The key itself is kept nowhere: 256 random bits need no slow hash.
create table partner_key (
    key_id       uuid primary key,
    sha256       text        not null unique,
    name         text        not null,
    role         text        not null,
    party        text        not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    revoked_by   text,
    last_used_at timestamptz
);
