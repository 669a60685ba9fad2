-- Boxes of which something was told since they were last gone through for predictions, one row for each transaction.
create table prediction_due (
    due_id bigint generated always as identity primary key,
    boxes  text[] not null
);

insert into prediction_due (boxes)
select array_agg(number order by number)
from (select number, (row_number() over (order by number) - 1) / 200 as part
      from container, prediction_round
      where container.changed_at > prediction_round.changed_at - interval '10 minutes') changed
group by part
order by part;

drop table prediction_round;
