package dk.partsregister;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: the register of joint labour-market projects and their status overviews. */
@SpringBootApplication
public class Partsregister {

    public static void main(String[] args) {
        SpringApplication.run(Partsregister.class, args);
    }
}
