package corridor.customs.payment;

import corridor.customs.payment.BankNotification.Debit;
import corridor.port.InvalidValueException;
import corridor.port.Money;
import corridor.service.problem.Violation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Reads the bank's debit and credit notifications. Booked entries only; each with its details, or, without details, as one
 * payment. All faults are told at once.
 *
 * @see <a href="https://www.iso20022.org/iso-20022-message-definitions">ISO 20022, camt.054.001</a>
 */
final class Camt054 {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.054.001.";

    private final ZoneId bankTime;
    private final List<Receipt> credits = new ArrayList<>();
    private final List<Debit> debits = new ArrayList<>();
    private final Set<Violation> broken = new LinkedHashSet<>();

    private Camt054(ZoneId bankTime) {
        this.bankTime = bankTime;
    }

    /**
     * Reads a message.
     *
     * @param bankTime of dates and of times without an offset
     * @throws RailRefused if it is no camt.054, or if an entry cannot be understood
     */
    static BankNotification read(byte[] xml, ZoneId bankTime) {
        XmlElement document = XmlElement.root(xml);
        if (document.namespace() == null || !document.namespace().startsWith(NAMESPACE)) {
            throw new RailRefused(
                    "this is no camt.054.001 (" + document.namespace() + ")", "send the bank's notification");
        }
        Camt054 camt = new Camt054(bankTime);
        XmlElement body = document.child("BkToCstmrDbtCdtNtfctn");
        String messageId = camt.required(body, "GrpHdr/MsgId");
        List<XmlElement> notifications = body.children("Ntfctn");
        for (int n = 0; n < notifications.size(); n++) {
            List<XmlElement> entries = notifications.get(n).children("Ntry");
            for (int i = 0; i < entries.size(); i++) {
                camt.entry(entries.get(i), "Ntfctn[%d]/Ntry[%d]".formatted(n + 1, i + 1));
            }
        }
        if (!camt.broken.isEmpty()) {
            throw new RailRefused(List.copyOf(camt.broken));
        }
        return new BankNotification(messageId, camt.credits, camt.debits);
    }

    private void entry(XmlElement entry, String at) {
        String status = entry.text("Sts/Cd").orElseGet(() -> entry.text("Sts").orElse(""));
        if (!status.equals("BOOK")) {
            broken(
                    at + "/Sts",
                    "an entry that is not booked (" + status + ") may still change",
                    "send it when it is booked");
            return;
        }
        if (entry.text("RvslInd").filter("true"::equals).isPresent()) {
            broken(at + "/RvslInd", "a reversal takes back money that may have released goods", "clear it up by hand");
            return;
        }
        List<XmlElement> details = entry.at("NtryDtls/TxDtls");
        if (details.isEmpty()) {
            payment(entry, entry, at, required(entry, "AcctSvcrRef"));
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < details.size(); i++) {
            XmlElement each = details.get(i);
            String reference = each.text("Refs/AcctSvcrRef")
                    .or(() -> each.text("Refs/TxId"))
                    .orElseGet(() -> required(entry, "AcctSvcrRef"));
            if (details.size() > 1
                    && each.text("Refs/AcctSvcrRef").isEmpty()
                    && each.text("Refs/TxId").isEmpty()) {
                broken(
                        at + "/NtryDtls/TxDtls[" + (i + 1) + "]/Refs",
                        "each of several payments has a reference",
                        "ask the bank");
            }
            sum = sum.add(payment(entry, each, at, reference));
        }
        BigDecimal whole = amount(entry, at);
        if (broken.isEmpty() && sum.compareTo(whole) != 0) {
            broken(at + "/Amt", "the entry is " + whole + " and its payments add up to " + sum, "ask the bank");
        }
    }

    private BigDecimal payment(XmlElement entry, XmlElement details, String at, String reference) {
        XmlElement priced = details.children("Amt").isEmpty() ? entry : details;
        BigDecimal amount = amount(priced, at);
        String currency =
                priced.children("Amt").isEmpty() ? "" : priced.child("Amt").attribute("Ccy");
        Instant bookedAt = time(entry, at);
        try {
            Money money = Money.of(amount.toPlainString(), currency);
            Optional<Rail> rail = Rail.atTheBank(money.currency());
            if (rail.isEmpty()) {
                broken(at + "/Amt/@Ccy", "customs has no account in " + currency, "ask the bank whose this is");
                return amount;
            }
            switch (entry.text("CdtDbtInd").orElse("")) {
                case "CRDT" ->
                    credits.add(new Receipt(
                            rail.get(),
                            reference,
                            money,
                            details.text("RltdPties/Dbtr/Pty/Nm")
                                    .or(() -> details.text("RltdPties/Dbtr/Nm"))
                                    .orElse(null),
                            details.text("Refs/EndToEndId").orElse(null),
                            remittance(details),
                            bookedAt));
                case "DBIT" ->
                    debits.add(
                            new Debit(reference, details.text("Refs/EndToEndId").orElse(""), money, bookedAt));
                default -> broken(at + "/CdtDbtInd", "an entry is CRDT or DBIT", "ask the bank");
            }
        } catch (InvalidValueException e) {
            broken(at + "/Amt", e.rule(), e.remedy());
        } catch (IllegalArgumentException e) {
            broken(at + "/Amt/@Ccy", "'" + currency + "' is no currency in ISO 4217", "ask the bank");
        }
        return amount;
    }

    private static String remittance(XmlElement details) {
        List<String> texts = new ArrayList<>();
        details.at("RmtInf/Strd/CdtrRefInf/Ref").forEach(each -> texts.add(each.text()));
        details.at("RmtInf/Ustrd").forEach(each -> texts.add(each.text()));
        return texts.isEmpty() ? null : String.join(" ", texts);
    }

    private BigDecimal amount(XmlElement of, String at) {
        String text = of.text("Amt").orElse("");
        if (!text.matches("[0-9]{1,15}(\\.[0-9]{1,5})?") || new BigDecimal(text).signum() == 0) {
            broken(at + "/Amt", "an amount is more than zero, with at most 15 digits ('" + text + "')", "ask the bank");
            return BigDecimal.ONE;
        }
        return new BigDecimal(text);
    }

    private Instant time(XmlElement entry, String at) {
        String text = entry.text("BookgDt/DtTm")
                .or(() -> entry.text("ValDt/DtTm"))
                .or(() -> entry.text("BookgDt/Dt"))
                .or(() -> entry.text("ValDt/Dt"))
                .orElse("");
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return LocalDate.parse(text).atStartOfDay(bankTime).toInstant();
            }
            return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(bankTime).toInstant();
        } catch (DateTimeException e) {
            broken(at + "/BookgDt", "'" + text + "' is no date", "ask the bank");
            return Instant.EPOCH;
        }
    }

    private String required(XmlElement of, String path) {
        return of.text(path).orElseGet(() -> {
            broken(path, "it is missing", "ask the bank");
            return "";
        });
    }

    private void broken(String field, String rule, String remedy) {
        broken.add(new Violation(field, rule, remedy));
    }

    /** An element of a message, in a walk by names. */
    private record XmlElement(Element element) {
        static XmlElement root(byte[] xml) {
            return new XmlElement(SafeXml.read(xml));
        }

        String namespace() {
            return element.getNamespaceURI();
        }

        String text() {
            return element.getTextContent().trim();
        }

        String attribute(String name) {
            return element.getAttribute(name);
        }

        XmlElement child(String name) {
            return children(name).stream()
                    .findFirst()
                    .orElseThrow(() -> new RailRefused(name + " is missing", "send the bank's message as it is"));
        }

        List<XmlElement> children(String name) {
            return SafeXml.children(element, name).stream().map(XmlElement::new).toList();
        }

        /** All at a path. */
        List<XmlElement> at(String path) {
            List<XmlElement> found = List.of(this);
            for (String name : path.split("/", -1)) {
                found = found.stream()
                        .flatMap(each -> each.children(name).stream())
                        .toList();
            }
            return found;
        }

        Optional<String> text(String path) {
            return at(path).stream().findFirst().map(XmlElement::text).filter(text -> !text.isEmpty());
        }
    }
}
