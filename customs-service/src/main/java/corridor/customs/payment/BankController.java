package corridor.customs.payment;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customs/v1/bank")
@Tag(name = "Payment")
class BankController {
    private final BankRail bank;

    BankController(BankRail bank) {
        this.bank = bank;
    }

    @PostMapping(value = "/notifications", consumes = MediaType.APPLICATION_XML_VALUE)
    @AllowedTo({Role.CUSTOMS_OFFICER, Role.ADMINISTRATOR})
    @Operation(
            summary = "Take the bank's notification of what came and what left",
            description =
                    "An ISO 20022 camt.054.001. What came settles the declaration whose payment reference it carries;"
                            + " what fits none waits in suspense, with the reason. Each payment counts once, by the bank's own"
                            + " reference, however often it is told. Publishes CustomsReleased where that was the last step.")
    BankReport notify(@RequestBody byte[] xml, Caller caller) {
        return bank.take(xml, caller);
    }

    @PostMapping("/orders")
    @AllowedTo({Role.CUSTOMS_OFFICER, Role.ADMINISTRATOR})
    @Operation(
            summary = "Order the approved refunds from the bank",
            description =
                    "All of a rail that wait, at most 500, in one ISO 20022 pain.001.001.09. Each is ordered once.")
    ResponseEntity<BankOrder> order(@RequestParam(defaultValue = "BANK") Rail rail, Caller caller) {
        BankOrder order = bank.order(rail, caller);
        return ResponseEntity.created(URI.create(order.message())).body(order);
    }

    @GetMapping(value = "/orders/{orderId}", produces = MediaType.APPLICATION_XML_VALUE)
    @AllowedTo({Role.CUSTOMS_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @Operation(summary = "An order, as the bank takes it", description = "ISO 20022 pain.001.001.09.")
    String orderXml(@PathVariable UUID orderId) {
        return bank.orderXml(orderId);
    }
}
