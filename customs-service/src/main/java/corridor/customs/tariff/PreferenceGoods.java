package corridor.customs.tariff;

/**
 * Under which category of a preference goods fall.
 *
 * @param goods digits that the goods' codes begin with, empty for all goods
 */
record PreferenceGoods(String scheme, String goods, String category, Period period, Source source) implements Dated {
    @Override
    public String subject() {
        return scheme + " category of " + (goods.isEmpty() ? "all goods" : goods);
    }
}
