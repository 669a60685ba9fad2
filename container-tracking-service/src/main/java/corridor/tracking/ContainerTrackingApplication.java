package corridor.tracking;

import corridor.tracking.place.Places;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The truth about each box: where it is, what happened to it, and who said so. */
@SpringBootApplication
@EnableConfigurationProperties(Places.class)
class ContainerTrackingApplication {
    static void main(String[] args) {
        SpringApplication.run(ContainerTrackingApplication.class, args);
    }
}
