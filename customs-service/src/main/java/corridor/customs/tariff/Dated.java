package corridor.customs.tariff;

/** A row of the tariff: it says something, for a time, at a place where it can be looked up. */
interface Dated {
    Period period();

    Source source();

    /** Rows about the same thing may not overlap in time. */
    String subject();
}
