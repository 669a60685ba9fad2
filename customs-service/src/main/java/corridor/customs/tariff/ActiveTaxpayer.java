package corridor.customs.tariff;

/** An importer who is on the list of active taxpayers for a time. */
record ActiveTaxpayer(String taxNumber, Period period, Source source) implements Dated {
    @Override
    public String subject() {
        return "active taxpayer " + taxNumber;
    }
}
