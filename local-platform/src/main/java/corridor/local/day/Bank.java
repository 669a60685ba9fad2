package corridor.local.day;

import corridor.local.door.Answer;
import corridor.local.door.Visitor;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells customs of transfers, many in one ISO 20022 camt.054. Each tenth notification it sends twice. */
final class Bank {
    private static final int IN_ONE = 20;

    private final Visitor officer;
    private final String run;
    private final List<String> entries = new ArrayList<>();
    private final Map<String, Integer> fates = new ConcurrentHashMap<>();
    private int transfers;
    private int notifications;

    Bank(Visitor officer, String run) {
        this.officer = officer;
        this.run = run;
    }

    /** Somebody transfers money under a payment reference. */
    synchronized void transfer(String reference, BigDecimal amount, Instant bookedAt) {
        entries.add("""
                <Ntry><Amt Ccy="PKR">%1$s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
                <BookgDt><DtTm>%2$s</DtTm></BookgDt><NtryDtls><TxDtls><Refs><AcctSvcrRef>DAY-%3$s-%4$d</AcctSvcrRef></Refs>\
                <Amt Ccy="PKR">%1$s</Amt><RmtInf><Ustrd>duty %5$s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>""".formatted(amount.toPlainString(), bookedAt, run, transfers++, reference));
        if (entries.size() >= IN_ONE) {
            tell();
        }
    }

    /** Tells of what it has not told yet. */
    synchronized void tell() {
        if (entries.isEmpty()) {
            return;
        }
        int number = notifications++;
        byte[] message = """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn><GrpHdr>\
                <MsgId>DAY%s-%d</MsgId><CreDtTm>%s</CreDtTm></GrpHdr><Ntfctn><Id>1</Id>%s</Ntfctn>\
                </BkToCstmrDbtCdtNtfctn></Document>""".formatted(run, number, Instant.now(), String.join("", entries))
                .getBytes(StandardCharsets.UTF_8);
        entries.clear();
        for (int time = 0; time < (number % 10 == 0 ? 2 : 1); time++) {
            Answer answer = officer.post(
                            "/customs/v1/bank/notifications",
                            "application/xml",
                            message,
                            "day-%s-bank-%d-%d".formatted(run, number, time))
                    .must("telling customs of transfers", 200);
            answer.body().path("received").forEach(each -> {
                if (!each.path("toldBefore").booleanValue(false)) {
                    fates.merge(each.path("fate").asString(""), 1, Integer::sum);
                }
            });
        }
    }

    /** How many transfers met which fate. */
    Map<String, Integer> fates() {
        return new java.util.TreeMap<>(fates);
    }
}
