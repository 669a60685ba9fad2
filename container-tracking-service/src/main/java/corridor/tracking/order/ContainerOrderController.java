package corridor.tracking.order;

import corridor.service.access.AllowedTo;
import corridor.service.access.Caller;
import corridor.service.access.Role;
import corridor.service.paging.Page;
import corridor.service.paging.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/tracking/v1/container-orders")
@AllowedTo({Role.TERMINAL_OPERATOR, Role.CARRIER, Role.AUDITOR, Role.ADMINISTRATOR})
@Tag(name = "Container orders", description = "What carriers want released or accepted, as their COPARN said")
class ContainerOrderController {
    private final ContainerOrders orders;

    ContainerOrderController(ContainerOrders orders) {
        this.orders = orders;
    }

    @GetMapping
    @Operation(
            summary = "Orders, newest first; a carrier sees those it handed in",
            description = "With booking, those of one booking only.")
    Page<OrderOnRecord> list(@RequestParam(required = false) String booking, Paging paging, Caller caller) {
        String onlyOf = caller.is(Role.TERMINAL_OPERATOR, Role.AUDITOR, Role.ADMINISTRATOR)
                ? null
                : caller.party() == null ? "" : caller.party();
        return orders.list(onlyOf, booking, paging);
    }
}
