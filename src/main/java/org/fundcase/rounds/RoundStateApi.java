package org.fundcase.rounds;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.workflow.Course;
import org.fundcase.workflow.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where the rounds of a city stand, for programs of the offices. */
@Tag(name = "rounds")
@RestController
@RequestMapping("/api/v1/rounds")
class RoundStateApi {

    private static final int PAGE = 50;

    private final Rounds rounds;
    private final RoundRows rows;
    private final RoundDesk desk;
    private final FrozenLists lists;
    private final Meetings meetings;
    private final Clock clock;

    RoundStateApi(Rounds rounds, RoundRows rows, RoundDesk desk, FrozenLists lists, Meetings meetings, Clock clock) {
        this.rounds = rounds;
        this.rows = rows;
        this.desk = desk;
        this.lists = lists;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** @param stages those it is in now; empty once it has ended */
    @Schema(name = "RoundBrief")
    record Brief(
            UUID id,
            String title,
            String scheme,
            String prefix,
            Instant opensAt,
            Instant closesAt,
            boolean open,
            List<Stage> stages) {}

    /** @param hash of the list in force; decision, notice and plan name it */
    @Schema(name = "RoundListHead")
    record ListHead(UUID id, String hash, int selected) {}

    /** @param list id of the version that it decided about */
    @Schema(name = "RoundMeeting")
    record Held(UUID id, String number, LocalDate heldOn, UUID list, String listHash) {}

    /**
     * A round as it stands.
     *
     * @param stages those it is in now, a wait for time or for others too; empty once it has ended
     * @param done the stages that it entered so far, in order; one may come again
     * @param parameters of its scheme, as the round has them
     * @param list null before it is ranked
     * @param meetings the latest first
     * @param links to what else can be read of it, by name
     */
    @Schema(name = "RoundState")
    record State(
            UUID id,
            String title,
            String city,
            String scheme,
            String prefix,
            Instant opensAt,
            Instant closesAt,
            boolean open,
            List<Stage> stages,
            List<Stage> done,
            Map<String, String> parameters,
            @Nullable ListHead list,
            List<Held> meetings,
            Map<String, String> links) {}

    @Operation(
            operationId = "listRounds",
            summary =
                    "All rounds of the own city, the latest first, fifty at a time; the header Link leads to the next, "
                            + "where after is the id of the last one")
    @GetMapping("/all")
    ResponseEntity<List<Brief>> all(
            @RequestParam(required = false) @Nullable UUID after, @AuthenticationPrincipal SignedIn me) {
        List<Round> found = rows.ofCity(me.officeId(), after, PAGE + 1);
        List<Round> page = found.subList(0, Math.min(PAGE, found.size()));
        Map<UUID, List<Stage>> stages = desk.stages(page.stream().map(Round::id).toList());
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (found.size() > PAGE) {
            String next = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam("after", page.get(PAGE - 1).id())
                    .toUriString();
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(page.stream()
                .map(round -> brief(round, stages.getOrDefault(round.id(), List.of())))
                .toList());
    }

    private Brief brief(Round round, List<Stage> stages) {
        return new Brief(
                round.id(),
                round.title(),
                round.scheme().toString(),
                round.prefix(),
                round.opensAt(),
                round.closesAt(),
                round.isOpenAt(clock.instant()),
                stages);
    }

    @Operation(
            operationId = "getRound",
            summary = "Where a round stands: stages, parameters, list in force, meetings, and links to the rest")
    @GetMapping("/{id}")
    State get(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        Round round = rounds.get(id, me);
        Course course = desk.course(id);
        return new State(
                round.id(),
                round.title(),
                rounds.city(round),
                round.scheme().toString(),
                round.prefix(),
                round.opensAt(),
                round.closesAt(),
                round.isOpenAt(clock.instant()),
                course.active(),
                course.entered(),
                round.parameters().values(),
                head(id),
                meetings.of(id).stream()
                        .map(one -> new Held(one.id(), one.number(), one.heldOn(), one.listId(), one.listHash()))
                        .toList(),
                links(id));
    }

    private @Nullable ListHead head(UUID id) {
        return lists.latestId(id)
                .map(list -> new ListHead(list, lists.hash(id).orElse(""), lists.selectedCount(id)))
                .orElse(null);
    }

    private static Map<String, String> links(UUID id) {
        String at = "/api/v1/rounds/" + id;
        return Map.of(
                "cases", "/api/v1/cases?round=" + id,
                "letters", at + "/letters",
                "list", at + "/list",
                "meetings", at + "/meetings",
                "notices", at + "/notices",
                "objections", at + "/objections",
                "plan", at + "/plan");
    }
}
