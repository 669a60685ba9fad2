package corridor.customs.payment;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Orders payments from customs' account: one message, one block, a transaction for each refund.
 *
 * @see <a href="https://www.iso20022.org/iso-20022-message-definitions">ISO 20022, pain.001.001.09</a>
 */
final class Pain001 {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final int LONGEST_REMITTANCE = 140;

    private final XMLStreamWriter xml;

    private Pain001(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String write(String messageId, Instant at, LocalDate day, OwnAccount own, List<Refund> refunds) {
        StringWriter text = new StringWriter();
        try {
            new Pain001(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text))
                    .document(messageId, at, day, own, refunds);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML is written to memory by Java's own writer", e);
        }
        return text.toString();
    }

    private void document(String messageId, Instant at, LocalDate day, OwnAccount own, List<Refund> refunds)
            throws XMLStreamException {
        String count = Integer.toString(refunds.size());
        String sum = refunds.stream()
                .map(refund -> refund.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeStartElement("CstmrCdtTrfInitn");
        xml.writeStartElement("GrpHdr");
        text(messageId, "MsgId");
        text(at.truncatedTo(ChronoUnit.SECONDS).toString(), "CreDtTm");
        text(count, "NbOfTxs");
        text(sum, "CtrlSum");
        text(own.name(), "InitgPty", "Nm");
        xml.writeEndElement();
        xml.writeStartElement("PmtInf");
        text(messageId, "PmtInfId");
        text("TRF", "PmtMtd");
        text(count, "NbOfTxs");
        text(sum, "CtrlSum");
        text(day.toString(), "ReqdExctnDt", "Dt");
        text(own.name(), "Dbtr", "Nm");
        text(own.iban().value(), "DbtrAcct", "Id", "IBAN");
        text(own.bic(), "DbtrAgt", "FinInstnId", "BICFI");
        for (Refund refund : refunds) {
            transfer(refund);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void transfer(Refund refund) throws XMLStreamException {
        xml.writeStartElement("CdtTrfTxInf");
        xml.writeStartElement("PmtId");
        text(refund.endToEndId(), "InstrId");
        text(refund.endToEndId(), "EndToEndId");
        xml.writeEndElement();
        xml.writeStartElement("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", refund.amount().currency().getCurrencyCode());
        xml.writeCharacters(refund.amount().amount().toPlainString());
        xml.writeEndElement();
        xml.writeEndElement();
        text(refund.payeeName(), "Cdtr", "Nm");
        text(refund.payeeAccount(), "CdtrAcct", "Id", "IBAN");
        text("Refund of customs duties: " + refund.reason(), "RmtInf", "Ustrd");
        xml.writeEndElement();
    }

    /** A text inside nested elements; control characters, which XML does not know, become spaces. */
    private void text(String value, String... path) throws XMLStreamException {
        for (String name : path) {
            xml.writeStartElement(name);
        }
        String clean = value.replaceAll("\\p{Cntrl}", " ");
        xml.writeCharacters(clean.substring(0, Math.min(LONGEST_REMITTANCE, clean.length())));
        for (int i = 0; i < path.length; i++) {
            xml.writeEndElement();
        }
    }

    /** Customs' own account. */
    record OwnAccount(String name, Iban iban, String bic) {}
}
