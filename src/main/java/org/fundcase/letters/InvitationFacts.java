package org.fundcase.letters;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fundcase.kernel.Actor;
import org.fundcase.workflow.Stage;
import org.springframework.stereotype.Component;

/** What an expert is invited to: which case, by when, and when to stay away. */
@Component
class InvitationFacts implements Facts {

    private final GatherRound gather;
    private final GatherMatter matters;

    InvitationFacts(GatherRound gather, GatherMatter matters) {
        this.gather = gather;
        this.matters = matters;
    }

    @Override
    public Set<LetterKind> kinds() {
        return EnumSet.of(LetterKind.INVITATION);
    }

    @Override
    public List<Pending> of(Due due) {
        UUID caseId = due.subject().id();
        RoundMatter matter = gather.of(matters.of(caseId, Actor.SYSTEM).round().id(), due);
        Matter about = gather.of(caseId, matter);
        Map<String, String> values = new HashMap<>();
        values.put("clause", matter.clause(Stage.REVIEW));
        values.put("project", about.grantCase().contents().project());
        values.put("item", about.scheme().item(about.grantCase().item()).name().zh());
        values.put("enterprise", about.enterprise().name());
        values.put("due", ChineseDate.of(LocalDate.parse(due.said("due"))));
        return Pending.only(new Draft(
                LetterKind.INVITATION,
                matter.origin(due.subject()),
                new Letter.Party(UUID.fromString(due.said("expertId")), due.said("expert")),
                Content.of(values, Map.of()).with(about.common()),
                due.source(),
                null));
    }
}
