package corridor.local.day;

import corridor.local.door.Answer;
import corridor.local.door.Visitor;
import corridor.port.ContainerNumber;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** Lodges a declaration and pays it: mostly as it should be, now and then short, twice, late, or not at all. */
final class Trader {
    private final Visitor declarant;
    private final Bank bank;
    private final String run;

    Trader(Visitor declarant, Bank bank, String run) {
        this.declarant = declarant;
        this.bank = bank;
        this.run = run;
    }

    /** Returns the declaration as lodged; empty while customs has not heard of the box. */
    Optional<JsonNode> lodge(int number, ContainerNumber box, RandomGenerator chance) {
        String reference = "DAY-" + run + "-" + number;
        Answer answer = declarant.post(
                "/customs/v1/declarations", Goods.declaration(reference, box, chance), key("lodge", number));
        return answer.text("type").endsWith("unknown-container")
                ? Optional.empty()
                : Optional.of(answer.must("lodging " + reference, 201).body());
    }

    /** Returns false if it was withdrawn instead. */
    boolean settle(int number, JsonNode declaration, RandomGenerator chance) {
        String path =
                "/customs/v1/declarations/" + declaration.path("declarationId").asString();
        BigDecimal due = declaration.path("amountDue").path("amount").asDecimal();
        if (due.signum() == 0) {
            return true;
        }
        int way = chance.nextInt(100);
        if (way < 55) {
            pay(number, path, due);
        } else if (way < 60) {
            declarant.post(path + "/guarantee", Map.of(), key("secure", number)).must("securing", 200);
        } else if (way < 62) {
            String reference = quote(number, path);
            declarant
                    .post(path + "/cancel", Map.of("reason", "The buyer has withdrawn"), key("cancel", number))
                    .must("cancelling", 200);
            bank.transfer(reference, due, Instant.now());
            return false;
        } else {
            byBank(number, path, due, way);
        }
        return true;
    }

    private void byBank(int number, String path, BigDecimal due, int way) {
        String reference = quote(number, path);
        Instant now = Instant.now();
        if (way < 66) { // in two parts
            bank.transfer(reference, BigDecimal.ONE, now);
            bank.transfer(reference, due.subtract(BigDecimal.ONE), now);
        } else if (way < 69) { // too much
            bank.transfer(reference, due.add(BigDecimal.TEN), now);
        } else if (way < 72) { // twice
            bank.transfer(reference, due, now);
            bank.transfer(reference, due, now);
        } else if (way < 74) { // too late, and then as it should be
            bank.transfer(reference, due, now.plus(Duration.ofDays(30)));
            pay(number, path, due);
        } else if (way < 76) { // with a slip of the pen, and then as it should be
            bank.transfer("RF00" + reference.substring(4), due, now);
            pay(number, path, due);
        } else {
            bank.transfer(reference, due, now);
        }
    }

    private String quote(int number, String path) {
        return declarant
                .post(path + "/payment-quotes", Map.of("rail", "BANK"), key("quote", number))
                .must("asking how to pay", 201)
                .text("paymentReference");
    }

    private void pay(int number, String path, BigDecimal due) {
        declarant
                .post(
                        path + "/payments",
                        Map.of("amount", due, "currency", "PKR", "paymentReference", "DAY-" + run + "/" + number),
                        key("pay", number))
                .must("paying", 201);
    }

    private String key(String intention, int number) {
        return "day-" + run + "-" + intention + "-" + number;
    }
}
