package corridor.customs.payment;

import corridor.customs.tariff.Tax;

/** Names of accounts. */
final class Account {
    /** Where the bank collects duties. */
    static final String COLLECTION = "bank:collection";

    private Account() {}

    /** What a declarant owes. */
    static String owedBy(String declarant) {
        return "owed-by:" + declarant;
    }

    /** What a tax has brought. */
    static String of(Tax tax) {
        return "tax:" + tax;
    }
}
