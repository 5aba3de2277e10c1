package dk.partsregister;

import dk.partsregister.runtime.Program;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: the register of joint labour-market projects and their status overviews. */
@SpringBootApplication
public class Partsregister {

    public static void main(String[] args) {
        Program.main(Partsregister.class, args);
    }
}
