package org.fundcase;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTest {

    private final ApplicationModules rooms = ApplicationModules.of(FundcaseApplication.class);

    @Test
    void roomsDependOnlyOnWhatTheirDoorsAllow() {
        rooms.verify();
    }

    @Test
    void writesThePlanOfTheRooms() {
        new Documenter(rooms).writeModulesAsPlantUml();
    }
}
