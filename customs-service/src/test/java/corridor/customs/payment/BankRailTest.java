package corridor.customs.payment;

import static corridor.customs.world.CustomsWorld.path;
import static corridor.customs.world.CustomsWorld.payment;
import static corridor.customs.world.CustomsWorld.violations;
import static corridor.service.testing.Crowd.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.customs.world.CustomsTest;
import corridor.customs.world.CustomsWorld;
import corridor.service.access.Role;
import corridor.service.testing.Answer;
import corridor.service.testing.Api;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a bank may tell, and what becomes of it. */
@CustomsTest
class BankRailTest {
    @Autowired
    private CustomsWorld world;

    @Autowired
    private Api api;

    @AfterEach
    void the_books_are_zero_whatever_came() {
        JsonNode totals =
                world.auditor().get("/customs/v1/ledger/balance").body().at("/totals");
        totals.forEach(total -> assertThat(total.decimalValue()).isEqualByComparingTo("0"));
    }

    @Test
    void what_comes_for_a_quote_pays_and_releases_and_told_again_changes_nothing() {
        JsonNode lodged = world.lodged("730890");
        JsonNode quote = quote(lodged);
        Camt camt = new Camt().credit("FT1" + Camt.reference(), amount(quote), "PKR", "duty " + reference(quote));
        Answer first = tell(camt);
        assertThat(fates(first)).containsExactly("PAID");
        assertThat(first.at("/received/0/declarationId"))
                .isEqualTo(lodged.at("/declarationId").asString());
        assertThat(world.now(lodged).at("/status").asString()).isEqualTo("RELEASED");
        BigDecimal collected = balance("bank:collection");

        Answer again = tell(camt);
        assertThat(fates(again)).containsExactly("PAID");
        assertThat(again.body().at("/received/0/toldBefore").asBoolean()).isTrue();
        assertThat(balance("bank:collection")).isEqualByComparingTo(collected);
        assertThat(world.declarant()
                        .get(path(lodged, "/replay"))
                        .body()
                        .at("/same")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_same_notification_many_times_at_once_pays_once() throws Exception {
        JsonNode lodged = world.lodged("730890");
        JsonNode quote = quote(lodged);
        BigDecimal before = balance("bank:collection");
        String reference = Camt.reference();
        List<Answer> answers =
                atOnce(6, i -> tell(new Camt().credit(reference, amount(quote), "PKR", reference(quote))));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers.stream()
                        .filter(each ->
                                !each.body().at("/received/0/toldBefore").asBoolean()))
                .hasSize(1);
        assertThat(balance("bank:collection").subtract(before)).isEqualByComparingTo(amount(quote));
    }

    @Test
    void what_comes_short_waits_for_the_rest_and_what_comes_over_waits_to_be_paid_back() {
        JsonNode lodged = world.lodged("730890");
        JsonNode quote = quote(lodged);
        BigDecimal due = new BigDecimal(amount(quote));
        assertThat(fates(tell(new Camt()
                        .credit(Camt.reference(), "100.00", "PKR", reference(quote))
                        .credit(Camt.reference(), "50.00", "PKR", reference(quote)))))
                .containsExactly("SHORT", "SHORT");
        assertThat(world.now(lodged).at("/status").asString()).isEqualTo("ASSESSED");

        BigDecimal suspended = balance("suspense");
        Answer rest = tell(new Camt()
                .credit(
                        Camt.reference(),
                        due.subtract(new BigDecimal("143.00")).toPlainString(),
                        "PKR",
                        reference(quote)));
        assertThat(fates(rest)).containsExactly("OVER");
        assertThat(world.now(lodged).at("/status").asString()).isEqualTo("RELEASED");
        assertThat(suspended.subtract(balance("suspense")).negate())
                .as("150 were there, 7 are left")
                .isEqualByComparingTo("143");
        assertThat(suspense(rest).at("/amount/amount").decimalValue()).isEqualByComparingTo("7.00");
    }

    @Test
    void what_fits_nothing_waits_in_suspense_under_the_name_of_its_reason() {
        JsonNode paid = world.lodged("870323");
        JsonNode paidQuote = quote(paid);
        tell(new Camt().credit(Camt.reference(), amount(paidQuote), "PKR", reference(paidQuote)));
        JsonNode cancelled = world.lodged("730890");
        JsonNode cancelledQuote = quote(cancelled);
        world.declarant().post(path(cancelled, "/cancel"), Map.of("reason", "Withdrawn"));
        JsonNode open = quote(world.lodged("730890"));
        String afterwards = Instant.now().plus(30, ChronoUnit.DAYS).toString();

        Answer told = tell(new Camt()
                .credit(Camt.reference(), amount(paidQuote), "PKR", reference(paidQuote))
                .credit(Camt.reference(), amount(cancelledQuote), "PKR", reference(cancelledQuote))
                .credit(Camt.reference(), amount(open), "PKR", reference(open), afterwards)
                .credit(Camt.reference(), "10.00", "CNY", reference(open))
                .credit(Camt.reference(), "11.50", "PKR", "for the customs"));
        assertThat(fates(told)).containsExactly("DOUBLE", "CANCELLED", "LATE", "WRONG_CURRENCY", "UNMATCHED");
        assertThat(suspense(told).at("/reason").asString()).isEqualTo("DOUBLE");
        assertThat(suspense(told).at("/meaning").asString()).contains("ask for a refund");
    }

    @Test
    void a_payment_that_the_declarant_told_of_before_is_confirmed_and_not_booked_again() {
        JsonNode lodged = world.lodged("870323");
        Map<String, Object> payment = payment(lodged);
        world.pay(lodged, payment);
        BigDecimal collected = balance("bank:collection");
        String due = lodged.at("/amountDue/amount").asString();
        assertThat(fates(tell(new Camt().credit(payment.get("paymentReference").toString(), due, "PKR", ""))))
                .containsExactly("CONFIRMED");
        assertThat(balance("bank:collection")).isEqualByComparingTo(collected);
    }

    @Test
    void a_refund_is_asked_by_one_officer_decided_by_another_ordered_once_and_paid_once() {
        Answer told = tell(new Camt().credit(Camt.reference(), "77.25", "PKR", "whose is this?"));
        Map<String, Object> asking = Map.of(
                "receiptId", told.at("/received/0/receiptId"),
                "payeeName", "Indus & Sons <Clearing>",
                "payeeAccount", "PK36 SCBL 0000 0011 2345 6702",
                "reason", "Sent by mistake");
        Answer asked = world.officer().post("/customs/v1/refunds", asking);
        assertThat(asked.status()).as(asked.body().toPrettyString()).isEqualTo(201);
        assertThat(world.officer().post("/customs/v1/refunds", asking).status()).isEqualTo(409);

        String decision = "/customs/v1/refunds/" + asked.at("/refundId") + "/decision";
        Map<String, Object> yes = Map.of("approved", true, "reason", "The bank confirms the payer");
        assertThat(violations(world.officer().post(decision, yes)))
                .containsExactly("refundId: who asked for it does not decide on it");
        Api second = api.as(Role.CUSTOMS_OFFICER, "PK-CUSTOMS-2");
        assertThat(second.post(decision, yes).at("/state")).isEqualTo("APPROVED");
        assertThat(second.post(decision, yes).status()).isEqualTo(409);

        Answer order = world.officer().post("/customs/v1/bank/orders", null);
        assertThat(order.status()).isEqualTo(201);
        assertThat(order.at("/refunds/0")).isEqualTo(asked.at("/refundId"));
        assertThat(world.officer().post("/customs/v1/bank/orders", null).status())
                .isEqualTo(409);
        String pain = world.auditor().getText("/customs/v1/bank/orders/" + order.at("/orderId"));
        var root = SafeXml.read(pain.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(root.getNamespaceURI()).isEqualTo("urn:iso:std:iso:20022:tech:xsd:pain.001.001.09");
        assertThat(text(root, "CtrlSum")).isEqualTo("77.25");
        assertThat(text(root, "InstdAmt")).isEqualTo("77.25");
        String endToEnd = text(root, "EndToEndId");
        assertThat(root.getElementsByTagNameNS("*", "Cdtr").item(0).getTextContent())
                .isEqualTo("Indus & Sons <Clearing>");

        BigDecimal collected = balance("bank:collection");
        Camt left = new Camt().debit(Camt.reference(), "77.25", endToEnd);
        assertThat(tell(left).at("/left/0/refundId")).isEqualTo(asked.at("/refundId"));
        tell(left);
        tell(new Camt().debit(Camt.reference(), "77.25", endToEnd));
        assertThat(collected.subtract(balance("bank:collection"))).isEqualByComparingTo("77.25");
        assertThat(world.auditor().get("/customs/v1/refunds?limit=1").at("/items/0/state"))
                .isEqualTo("PAID");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Document>&e;</Document>",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"/>",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"/>",
                "no xml"
            })
    void what_is_no_notification_is_refused(String text) {
        Answer refused = world.officer().postText("/customs/v1/bank/notifications", "application/xml", text);
        assertThat(refused.status()).as(refused.body().toPrettyString()).isEqualTo(422);
        assertThat(refused.at("/type")).endsWith(":rail-message-refused");
        assertThat(refused.body().toString()).doesNotContain("root:");
    }

    @Test
    void a_notification_with_a_broken_entry_is_not_taken_by_half() {
        BigDecimal before = balance("bank:collection");
        Camt camt = new Camt()
                .credit(Camt.reference(), "5.00", "PKR", "fine")
                .credit(Camt.reference(), "5.001", "PKR", "finer than a coin")
                .credit(Camt.reference(), "-5", "PKR", "less than nothing")
                .credit(Camt.reference(), "5", "XQX", "no currency")
                .credit(Camt.reference(), "5.00", "USD", "no account")
                .raw("<Ntry><Amt Ccy=\"PKR\">1</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts></Ntry>");
        Answer refused = tell(camt);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(violations(refused)).hasSize(5).allMatch(each -> each.startsWith("Ntfctn[1]/Ntry["));
        assertThat(balance("bank:collection")).isEqualByComparingTo(before);
    }

    @Test
    void one_reference_of_the_bank_never_stands_for_two_payments() {
        String reference = Camt.reference();
        tell(new Camt().credit(reference, "5.00", "PKR", ""));
        Answer refused = tell(new Camt().credit(reference, "6.00", "PKR", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(violations(refused)).singleElement().asString().contains("was told before with 5.00 PKR");
    }

    @Test
    void a_quote_in_yuan_never_asks_for_less_than_what_is_due_and_yuan_settle_it() {
        JsonNode lodged = world.lodged("730890");
        Answer quote = world.declarant().post(path(lodged, "/payment-quotes"), Map.of("rail", "BANK_CNY"));
        assertThat(quote.at("/amount/currency")).isEqualTo("CNY");
        BigDecimal yuan = quote.body().at("/amount/amount").decimalValue();
        BigDecimal rate = quote.body().at("/exchangeRate").decimalValue();
        BigDecimal due = lodged.at("/amountDue/amount").decimalValue();
        assertThat(yuan.multiply(rate)).isGreaterThanOrEqualTo(due);
        assertThat(yuan.subtract(new BigDecimal("0.01")).multiply(rate)).isLessThan(due);

        assertThat(fates(tell(
                        new Camt().credit(Camt.reference(), yuan.toPlainString(), "CNY", reference(quote.body())))))
                .containsExactly("PAID");
        assertThat(world.now(lodged).at("/status").asString()).isEqualTo("RELEASED");
        assertThat(world.now(lodged).at("/amountPaid/amount").decimalValue()).isEqualByComparingTo(due);
    }

    private Answer tell(Camt camt) {
        return world.officer().postText("/customs/v1/bank/notifications", "application/xml", camt.xml());
    }

    private JsonNode quote(JsonNode declaration) {
        Answer answer = world.declarant().post(path(declaration, "/payment-quotes"), Map.of("rail", "BANK"));
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
        return answer.body();
    }

    private static String amount(JsonNode quote) {
        return quote.at("/amount/amount").decimalValue().toPlainString();
    }

    private static String reference(JsonNode quote) {
        return quote.at("/paymentReference").asString();
    }

    private static List<String> fates(Answer answer) {
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(200);
        return answer.body()
                .at("/received")
                .valueStream()
                .map(each -> each.at("/fate").asString())
                .toList();
    }

    /** What of the first payment told waits. */
    private JsonNode suspense(Answer told) {
        String receipt = told.at("/received/0/receiptId");
        return world.auditor()
                .get("/customs/v1/suspense?limit=500")
                .body()
                .at("/items")
                .valueStream()
                .filter(each -> each.at("/receiptId").asString().equals(receipt))
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal balance(String account) {
        return world.auditor()
                .get("/customs/v1/ledger/balance")
                .body()
                .at("/accounts")
                .valueStream()
                .filter(each -> each.at("/account").asString().equals(account)
                        && each.at("/currency").asString().equals("PKR"))
                .map(each -> each.at("/balance").decimalValue())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static String text(org.w3c.dom.Element root, String name) {
        return root.getElementsByTagNameNS("*", name).item(0).getTextContent();
    }
}
