-- Who trades with whom, how the goods travel, and what a declarant claims for them.
alter table declaration
    add importer_tax_number text,
    add consignor           text,
    add exportation_country text,
    add transport_document  text;

alter table declaration_item
    add packages      int,
    add gross_mass_kg numeric,
    add preference    text,
    add exemption     text;
