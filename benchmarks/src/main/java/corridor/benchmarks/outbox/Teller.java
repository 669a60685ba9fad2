package corridor.benchmarks.outbox;

import corridor.events.EquipmentMoved;

/** Leaves an event in the transaction under way, to be in Kafka some time after its commit. */
@FunctionalInterface
interface Teller {
    void tell(EquipmentMoved event);
}
