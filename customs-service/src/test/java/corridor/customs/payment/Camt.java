package corridor.customs.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A bank's notification, as a bank writes it. */
final class Camt {
    private final String messageId = "M" + UUID.randomUUID().toString().substring(0, 30);
    private final List<String> entries = new ArrayList<>();

    static String reference() {
        return "FT" + UUID.randomUUID().toString().substring(0, 16);
    }

    Camt credit(String bankReference, String amount, String currency, String remittance) {
        return credit(bankReference, amount, currency, remittance, "2026-11-24T10:00:00+05:00");
    }

    Camt credit(String bankReference, String amount, String currency, String remittance, String bookedAt) {
        entries.add("""
                <Ntry><Amt Ccy="%2$s">%1$s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><DtTm>%5$s</DtTm></BookgDt><NtryDtls><TxDtls>
                <Refs><AcctSvcrRef>%3$s</AcctSvcrRef><EndToEndId>E-%3$s</EndToEndId></Refs>
                <Amt Ccy="%2$s">%1$s</Amt><RltdPties><Dbtr><Pty><Nm>Indus Clearing</Nm></Pty></Dbtr></RltdPties>
                <RmtInf><Ustrd>%4$s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>""".formatted(amount, currency, bankReference, remittance, bookedAt));
        return this;
    }

    Camt debit(String bankReference, String amount, String endToEndId) {
        entries.add("""
                <Ntry><Amt Ccy="PKR">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2026-11-24</Dt></BookgDt><NtryDtls><TxDtls>
                <Refs><AcctSvcrRef>%s</AcctSvcrRef><EndToEndId>%s</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>""".formatted(amount, bankReference, endToEndId));
        return this;
    }

    Camt raw(String entry) {
        entries.add(entry);
        return this;
    }

    String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
                <GrpHdr><MsgId>%s</MsgId><CreDtTm>2026-11-24T10:05:00+05:00</CreDtTm></GrpHdr>
                <Ntfctn><Id>N1</Id>%s</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
                """.formatted(messageId, String.join("", entries));
    }
}
