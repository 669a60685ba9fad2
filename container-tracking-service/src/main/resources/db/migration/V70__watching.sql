-- Of whom something new is known and must be watched. A transaction that brings readings or facts adds one row, whatever
-- it brings; the watch gathers them.
create table watch_mark (
    mark_id   bigint generated always as identity primary key,
    subjects  text[]      not null,
    from_at   timestamptz not null,
    until_at  timestamptz not null
);

-- Who is to be looked at when: because something new is known of a time, or because time itself tells something.
create table watch_due (
    subject  text primary key,
    due_at   timestamptz not null,
    from_at  timestamptz not null,
    until_at timestamptz not null
);
create index watch_due_in_time on watch_due (due_at);

-- Whether what an alarm rests on still stands. Rows are only added; the last one of an alarm counts, and one without a row
-- stands.
create table alarm_basis (
    basis_id  uuid primary key,
    alarm_id  uuid        not null references alarm (alarm_id),
    stands    boolean     not null,
    reason    text        not null,
    judged_at timestamptz not null
);
create index alarm_basis_by_alarm on alarm_basis (alarm_id, basis_id);
create index alarm_by_subject on alarm (subject, occurred_at);
create index alarm_by_kind on alarm (kind, alarm_id);

-- Stays in our port and legs on the road that follow from histories, to know what is usual.
create table watched_phase (
    container  text        not null,
    phase      text        not null, -- STAY or ROAD
    likeness   text        not null, -- kind of visit, or the park that it was bound for
    from_at    timestamptz not null,
    until_at   timestamptz,          -- null while it lasts
    hours      float8,               -- without the time that customs held it; null while it lasts
    primary key (container, phase, from_at)
);
create index watched_phase_by_end on watched_phase (phase, likeness, until_at);

-- Moves through our gate that follow from histories, and what gate sensors saw pass without a name.
create table watched_gate_move (
    container text        not null,
    what      text        not null,
    at        timestamptz not null,
    source    text        not null,
    reference text        not null,
    primary key (container, what, at)
);
create index watched_gate_move_in_time on watched_gate_move (at);
create table watched_pass (
    device text        not null,
    at     timestamptz not null,
    primary key (at, device)
);
