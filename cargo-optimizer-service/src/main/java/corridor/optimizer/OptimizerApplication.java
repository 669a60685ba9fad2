package corridor.optimizer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The planner of the port. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OptimizerApplication {
    public static void main(String[] args) {
        SpringApplication.run(OptimizerApplication.class, args);
    }
}
