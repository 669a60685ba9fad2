-- All appointments of a box, past ones too: what is predicted of it reckons with them.
create index appointment_by_box on appointment (container);
-- Until when a truck that was cancelled was counted on; null for those cancelled before this was kept.
alter table appointment add column cancelled_at timestamptz;
