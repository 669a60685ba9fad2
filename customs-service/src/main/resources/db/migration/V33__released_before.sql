-- How many of a declarant's declarations were released is asked at every lodging.
create index declaration_released_of on declaration (declarant) where released_at is not null;
