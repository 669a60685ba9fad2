package corridor.customs.payment;

import corridor.customs.tariff.Tax;

/** Names of accounts. Those where rails keep their money are the rails' own. */
final class Account {
    /** Money that came in and that no assessment has taken. */
    static final String SUSPENSE = "suspense";
    /** Between the two currencies of a payment in foreign money. */
    static final String EXCHANGE = "exchange";
    /** What is to be paid back and has not left yet. */
    static final String REFUNDS = "refunds";
    /** What guarantees stand for, all declarants together. */
    static final String GUARANTEES = "guarantees";

    private Account() {}

    /** What a declarant owes. */
    static String owedBy(String declarant) {
        return "owed-by:" + declarant;
    }

    /** What a declarant's guarantee stands for. */
    static String securedBy(String declarant) {
        return "secured-by:" + declarant;
    }

    /** What a tax has brought. */
    static String of(Tax tax) {
        return "tax:" + tax;
    }
}
