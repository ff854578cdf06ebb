package org.fundcase.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.fundcase.accounts.Relation;
import org.fundcase.kernel.Refusal;
import org.fundcase.schemes.Scheme;
import org.fundcase.schemes.Schemes;
import org.fundcase.schemes.Step;
import org.fundcase.workflow.Stage;
import org.springframework.stereotype.Component;

/** The offices that work on a round, as the steps of its scheme name them. */
@Component
public class RoundOffices {

    private static final Map<OfficeKind, Relation> RELATIONS = Map.of(
            OfficeKind.CITY_INDUSTRY, Relation.CITY,
            OfficeKind.CITY_FINANCE, Relation.CITY,
            OfficeKind.OPERATOR, Relation.RECEIVER);

    private final Rounds rounds;
    private final Schemes schemes;
    private final Offices offices;

    RoundOffices(Rounds rounds, Schemes schemes, Offices offices) {
        this.rounds = rounds;
        this.schemes = schemes;
        this.offices = offices;
    }

    /**
     * The office that works on a stage of a round.
     *
     * @throws Refusal if it is not entered
     */
    public UUID of(UUID roundId, Stage stage) {
        Scheme scheme = schemes.pinned(rounds.get(roundId).deployment());
        OfficeKind kind = scheme.stepOf(stage.id())
                .map(Step::by)
                .map(role -> OfficeKind.valueOf(role.name()))
                .orElseThrow(() -> new IllegalStateException("No step of " + scheme.id() + " does " + stage));
        return offices.find(kind, scheme.city(), null)
                .map(Office::id)
                .orElseThrow(() -> Refusal.invalid("no-office", "{0}还没有登记办理这一步的单位。请联系系统管理员。", scheme.city()));
    }

    /** What the offices of a city have to do with its rounds. */
    static List<Access.Grant> grants(Scheme scheme, Offices offices) {
        List<Access.Grant> grants = new ArrayList<>();
        RELATIONS.forEach((kind, relation) -> offices.find(kind, scheme.city(), null)
                .ifPresent(office -> grants.add(new Access.Grant(office.id(), relation))));
        return grants;
    }
}
