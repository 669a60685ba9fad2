-- What each park has been told: lines numbered from 1 without gaps, each sealed with the hash of the one before. Rows are
-- only added.
create table park_story (
    park          text        not null,
    sequence      bigint      not null,
    container     text        not null references container (number),
    what          text        not null,
    occurred_at   timestamptz not null,
    recorded_at   timestamptz not null,
    un_locode     text,
    facility_code text,
    event_id      uuid        not null,
    previous_hash text        not null,
    hash          text        not null,
    primary key (park, sequence),
    unique (park, container, event_id)
);
create function stories_are_only_continued() returns trigger language plpgsql as $$
begin
    raise exception 'what a park has been told is never changed or removed: tell it more';
end $$;
create trigger park_story_is_only_added_to before update or delete on park_story
    for each row execute function stories_are_only_continued();

-- The last line of each park's story: what transactions that continue it queue up on.
create table park_head (
    park     text   primary key,
    sequence bigint not null,
    hash     text   not null
);
