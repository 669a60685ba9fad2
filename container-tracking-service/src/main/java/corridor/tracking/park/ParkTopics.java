package corridor.tracking.park;

import corridor.events.Topics;
import corridor.tracking.place.Places;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** The parks' topics. One partition each: what a park is told has one order. */
@Configuration(proxyBeanMethods = false)
class ParkTopics {
    @Bean
    KafkaAdmin.NewTopics topicsOfTheParks(Places places) {
        return new KafkaAdmin.NewTopics(places.allParks().stream()
                .map(park -> TopicBuilder.name(Topics.ofPark(park.code()))
                        .partitions(1)
                        .build())
                .toArray(NewTopic[]::new));
    }
}
