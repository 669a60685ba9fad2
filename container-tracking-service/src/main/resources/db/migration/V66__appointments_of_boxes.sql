-- All appointments of a box, past ones too: what is predicted of it reckons with them.
create index appointment_by_box on appointment (container);
