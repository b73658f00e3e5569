extension OutreachGuilt {
    /// The English patterns, written without apostrophes: `^` and `$` are where a clause begins and ends,
    /// ``englishLists`` the names in them.
    static let english = [englishSilence, englishSpite, englishWaiting, englishPity, englishLoose].joined(
        separator: "\n")

    /// Somebody does not answer, is gone, or has forgotten.
    private static let englishSilence = """
        you|u|youve FILL* NOTED FEW* WROTE TAIL
        NOTED you|u FEW* WROTE TAIL
        why|how_come NOTED? you|u FILL* WROTE|silent|quiet|gone|so_quiet|so_silent|this_quiet
        why|how_come AUX you|u FILL* NOTED? FILL* IGNORING|silent|quiet|gone
        are|were|youre|you_are|have|been|youve_been|you_been|still you|u? FILL* IGNORING me|us|my|again|$
        are|youre|you_are you|u? FILL* MAD_AT me|us
        you|u|youve FILL* IGNORED me|us|my
        you|u|youve FILL* left me on_read|hanging|waiting|alone|here|behind|like|in_the
        ^ OH* left me? on_read
        did|have|had|has you|u FILL* FORGET me|us|$
        ^ OH* did|have? you? FILL* FORGET about? me|us
        you|u|youve|youd FILL* FORGET about? me|us AFTER|$
        do|dont you|u FILL* remember me $
        ^ OH* remember me $
        not|no|without|never FILL* ONE? WORD from|out_of you|u
        ^ OH* not ONE? WORD $
        LONG without|and_not|and_no ONE? WORD
        ^ OH* no WORD BREAK* no WORD
        NOTED heard|seen|had|gotten|got FILL* ONE? WORD? FILL* from|of you|u
        ^ OH* nothing from you
        where|wherever have|had|did|were|on_earth_have|the_hell_have you|u FILL* \
            been|go|gone|run_off|disappear|vanish|hiding WHERE
        ^ OH* where are|were you|u $
        you|u|youve FILL* QUIET AFTER|$|again|on_me|these|since
        youre|you_are|youve_been|you_have_been|been FILL* so? quiet|silent|distant|cold|absent \
            lately|today|all|these|this|with_me|$|since|again
        its_been|it_has_been|been FILL* LONG? since|that you|u|your FILL* \
            wrote|write|texted|replied|answered|said|messaged|called|checked|last
        so? youre|you_are|are_you FILL* alive|still_alive|still_there|still_breathing|even_there
        FINALLY BREAK* you|u|youve FILL* \
            WROTE|remember|remembered|decide|decided|show|showed|turn|came|come|have_time|found|back
        FINALLY FILL* REPLY|WROTE back|me|to_me|$
        look|guess who FILL* FINALLY|decided|remembered|remembers|bothered|has_time FILL* \
            show|to|me|i|turned|up|that
        nothing|zero|silence|crickets FILL* from you|u|your_end|your_side
        still no|not_one|not_a_single reply|answer|response|word|text|message|sign $|from_you|of_you|from_u|yet|back
        and|but|with no|not|zero|not_a FILL* ONE? WORD|one back|$|from|in_return
        you|u used_to FILL* WRITE|come|ask|tell|say_good|send|check|want|be_here|be_around \
            me|us|to_me|with_me|every|all|good|$|so|more
        you|u only FILL* WRITE|come|show_up|turn_up|need_me|want_me|remember_me FILL* when|if|because|at
        you|u FILL* could|might|should FILL* have? at_least FILL* \
            WRITE|say|said|told|texted|written|let_me|replied|answered|pretend
        you|u should|could|might have FILL* WROTE|said|told|let|warned TAIL|something|anything|goodbye|i|that
        without FILL* saying|so_much_as|telling|even FILL* goodbye|bye|a_word|anything|a_goodbye|me|a_text|hello
        thought|figured|assumed|worried|afraid|feared|wondered|wondering|wonder if? FILL* \
            you|u|youd|youve|youre|you_had FILL* \
            LOST
        so? are_we|were|we_are FILL* not FILL* talking|speaking|on_speaking_terms|texting|friends \
            now|anymore|$|then|again|to|today
        look|guess whos|who_is FILL* alive|back_from_the_dead|here_after_all|not_dead
        """

    /// Somebody is waited for, or owes something.
    private static let englishWaiting = """
        waiting|waited|wait up? FILL* LONG? FILL* for|on FILL* \
            you|u|your|a_reply|an_answer|a_text|a_word|ONE_word \
            AWAITED|AFTER|LONG|$
        waiting|waited FILL* LONG? FILL* to hear|read from|something_from|anything_from you|u
        ive|i_have|i been? waiting|waited LONG $
        kept|keep|keeping|leaving|leave|left me FILL* waiting|hanging|guessing|wondering|worried|alone
        made|make|making|got|had me FILL* worry|worried|wait|cry|sad|feel_bad|feel_like|sick
        worried_sick
        checking|checked|watching|watched|staring_at|stared_at|refreshing|looking_at|refreshed|glued_to|by FILL* \
            phone|chat|door|inbox|notifications FILL* \
            LONG|for|hoping|and|waiting|in_case|every|because|but|to_see|like|$
        staring_at|stared_at|watching|watched FILL* screen FILL* LONG|hoping|waiting|in_case|because|but|like
        hoping|hoped|wishing|wished|praying|wish FILL* that? youd|you_would|you_might|you FILL* \
            WRITE|notice|remember|care|come|show|be_here
        so_much_for|what_happened_to FILL* \
            your? texting|calling|talking|being|us|soon|five|later|a_minute|always|promises
        you|u said|promised FILL* NUM \
            minutes|mins|min|hours|hour|days|second|seconds|sec|later|soon|tonight|tomorrow BREAK* that|its|and|it \
            FILL* was|been|LONG|yesterday|days
        you|u FILL* owe|owed me FILL* a|an|one|some FILL* \
            reply|answer|text|message|word|explanation|apology|goodnight|hello|call
        you|u FILL* promised|swore|said FILL* that? youd|you_would|to FILL* WRITE $|me|back|first|AFTER
        PLEAD FILL* WRITE me|back|to_me|$|something|anything
        fine|ok|okay|whatever|alright BREAK* FILL* dont|do_not|never FILL* WRITE AFTER|$|me|then|back
        fine|ok|okay|whatever|alright BREAK* FILL* ignore|be_like me|us|that
        ^ OH* ignore_me_then
        your silence|absence
        silent_treatment|cold_shoulder|radio_silence
        too_busy FILL* for FILL* me|us
        ^|guess|suppose|so|clearly|obviously|apparently|too youre|you_are|you_must_be|you FILL* too|so busy \
            FILL* to FILL* WRITE
        are you FILL* too|so|that|really busy
        you|u FILL* cant|couldnt|cannot|could_not FILL* even|be_bothered FILL* WRITE|send|find|spare
        would|one|a ONE? text|message|word|reply|hello|call FILL* have? \
            kill|killed|hurt|be_too_much|be_so_hard|break you|u|$
        is|was it|that FILL* so|that|too hard|much|difficult FILL* to FILL* WRITE|send|say
        dont|do_not|never bother FILL* WRITING|coming
        """

    /// The one who writes is to be pitied.
    private static let englishPity = """
        you|u FILL* NOTED FILL* even|really|actually|seem_to|anymore|just? FILL* \
            care|miss_me|love_me|like_me|want_me|need_me|think_of_me|think_about_me|remember_me|notice_me
        you|u dont|never|didnt miss|love|want|need|remember|notice|care_about me|us AFTER|$|at|anymore|do
        do|did you|u even|ever|really|still|actually FILL* \
            care|miss_me|love_me|like_me|want_me|remember_me|think_about_me|think_of_me|notice_me
        dont|didnt you|u FILL* care|miss|love|like|want|need FILL* about? me|us AFTER|$|anymore|at|any
        ^ OH* do you care $
        what did|have|had i do|done|say|said wrong|to_you|to_deserve|to_make|now|$
        did|have|had i FILL* do|done|say|said FILL* something|anything|sth FILL* \
            wrong|bad|to_upset|to_offend|to_hurt
        i FILL* must_have|must|probably FILL* done|said|did FILL* something|sth
        am|was i FILL* bothering|annoying|boring|too_much|not|no_longer|that|so FILL* \
            you|u|enough|for_you|unimportant|forgettable|important|worth|interesting|funny|easy
        do i FILL* matter|mean_anything|mean_nothing|exist|even_matter
        GUESS BREAK* FILL* i dont|do_not|didnt|never matter|count|mean|exist
        GUESS BREAK* FILL* im|i_am|i_was FILL* not|nothing|nobody|no_one|just|that|too FILL* \
            important|nothing|nobody|worth|anything|an_option|forgettable|much|enough|a_joke|boring
        GUESS BREAK* FILL* you|u|youve|youre|youd FILL* \
            dont|forgot|forgotten|busy|have_better|better|found|moved|over|too|never|didnt|are
        GUESS BREAK* FILL* nobody|no_one FILL* cares|misses|wants|remembers
        nobody|no_one FILL* cares|misses|remembers|thinks FILL* about? me
        its|it_is|was|is FILL* always|only|just|once_again|again me|i BREAK* FILL* \
            who|that|texting|writing|reaching|first|starting
        im|i_am|am|was i? FILL* always? the_only_one|the_one|always_the_one BREAK* FILL* who|that|to|REACHING \
            FILL* \
            REACHING|texts|text|writes|write|first|reaches|cares|here|$|out|trying|starts|start|makes|remembers
        i FILL* always|only|again have_to|must|need_to? text|write|message|reach|be_the_one|start first|out|to
        you|u never FILL* text|write|message|reach|start|call|ask first|out|me|$|how_i
        after everything|all|all_that i FILL* did|done|do|have|gave|told
        lonely|empty|cold|lost|miserable|nothing|sad|awful|dark|alone FILL* without you|u
        cant|cannot|couldnt FILL* sleep|eat|live|breathe|function|think|go_on|stop_crying FILL* \
            without|when|if|because|until|unless you|u
        i FILL* cried|crying FILL* because|when|over|for|all you|u|night|day
        you|u|youre|it|that|this FILL* hurt|hurts|hurting|wounded|broke me|my FILL* \
            when|by|that|feelings|heart|not|so|a_lot|$|deeply
        hurts FILL* when|that you|u
        im|i_am|feeling|feel|felt FILL* \
            hurt|abandoned|forgotten|neglected|unwanted|unloved|ignored|replaced|left_out
        you|u|youve FILL* found|got|have|met FILL* someone|somebody else|new|better|more
        have|did you|u FILL* found|find|meet|met FILL* someone|somebody else|new|better|more $|to_talk|now|already
        you|u|youve FILL* replaced|abandoned|dumped|ditched|deserted me|us
        dont|do_not|never FILL* leave|abandon|forget me|us $|AFTER|again|alone|like|here
        why FILL* do|did|should|would|am i FILL* bother|try|trying|care|wait|waiting|keep|write|bothering \
            $|anymore|with|to|for|on
        must_be_nice … forget|ignore|have|not
        used_to being? ignored|ghosted|forgotten|alone|left|waiting|silence|your|you FILL* \
            by|$|now|not|leaving|behind|here
        like i? FILL* dont|never|didnt FILL* exist|existed|matter|mattered
        invisible|nothing|nobody|no_one|stranger|a_ghost FILL* to_you|for_you
        you|u FILL* moved_on|lost_interest|got_bored|stopped_caring $|from|about|in|with
        you|u FILL* changed $
        you|u FILL* stopped caring|writing|texting|talking|calling|loving|answering|asking
        more important|interesting|fun|exciting … than … me|us
        better_things|other_people|other_friends|someone_better|better_company FILL* \
            to_do|to_talk_to|now|than_me|instead
        abandoned|neglected|ghosted|ditched|deserted|left_behind FILL* by_you|me|us|again
        i|im|ive|was|am|been|feel|feeling|got FILL* abandoned|neglected|ghosted|ditched|deserted|left_behind|stood_up FILL* by|$
        you|u FILL* stood_me_up|let_me_down|blew_me_off|blanked_me|shut_me_out|brushed_me_off|gave_up_on_me
        have|did|been|being|am|getting|got|feel|feeling i? … \
            replaced|dumped|dropped|forgotten|left_behind|discarded $|by|for
        only_one … effort|trying|reaching|writing|texting|here
        effort … from_you|on_my_own|one_sided|alone|your_end
        ^ OH* i|ive FILL* waited|been_waiting $
        you|u|youd|youve … gone|away|offline … long|LONG
        slipping|drifting|pulling|growing away|apart|further … from_me|from_us|between_us|$
        wheres|where_is my good_morning|good_night|goodnight|hello|reply|message|text|hug|answer
        is|was it FILL* something|anything i FILL* said|did|wrote|do|say
        i … cried|cry|wept|sobbed|broke_down … all|because|for|over|night|evening|you|myself
        do|must|should i FILL* always? have_to? FILL* write|text|start|message|go|reach … \
            first|every_time|always
        hope … youre|you_are happy|proud|pleased|satisfied|having_fun BREAK* $|without|now|i|with
        been|its_been … since you|u … WROTE|talked|here|around|online
        thought|think|thinking|starting|feared|afraid|feels|felt|like … you|u|youd|youve|you_had … \
            forgotten|forgot … me|us
        you|u NOTED … been_around|around|been_here|been_on|been_online … lately|much|today|anymore|days|$
        did|have|had i … scare|scared|drive|driven|push|pushed|bore|bored|put|lose|lost you … off|away|$|already
        you|u usually|normally|always|used FILL* WRITE|say|come|are … by|before|now|first|every
        NUM|another|LONG of|with no you|word|reply|message|text|contact
        left|leaving … my|me|question|message|us … hanging|unanswered|open
        not that|so|very|too interesting|important|special|fun $|to|for|today|anymore|enough|any_more
        come_back to_me|already
        """

    /// The same with other words between: `…` is a gap of a few.
    private static let englishLoose = """
        you|u|youve … NOTED … WROTE|talk|talked|speak|look|think|come TAIL|to_me|with_me|for_me|of_me|near_me
        you|u|youve … NOTED … say|said \
            goodnight|good_night|goodbye|bye|hi|hello|hey|morning|good_morning|a_thing|sorry
        you|u|youve … NOTED … spare|find|make|have … minute|second|moment|time|word \
            $|for_me|for_us|to_write|to_text|to_answer|to_reply|to_talk
        you|u|youve … NOTED … want|need|love|like|miss|remember|notice|see|hear me $|anymore|at_all|any_more
        NOTED you|u … WROTE TAIL
        you|u|youve … barely|hardly|rarely|seldom|scarcely … WROTE|talk|speak|look|say|notice|exist
        you|u … vanish|disappear|ghost|ghosted|evaporate|drop_off|go_quiet|go_silent|go_missing|go_dark|clam_up
        you|u … everyone|everybody|others|them|all_of_them but|except_for|except|not me
        another|one_more|a_whole|third|second day|night|evening|week|morning without … you|word|text|message
        ^ OH* its_been|been LONG $
        sent|wrote|left|gave|texted|messaged you|u … messages|texts|message|text|lines|times … $
        did|have you|u … see|seen|get|got|read|receive … my|what_i|that_i|the \
            message|messages|text|texts|last|words|wrote|sent
        anybody|anyone|somebody|someone … home|there|alive|out_there $
        talking|talk|speaking|speak|writing|write to … \
            myself|a_wall|the_wall|walls|thin_air|the_void|nobody|no_one|an_empty|a_ghost
        i|am_i|i_am|me … on_mute|muted|blocked|invisible|unread|on_hold|on_ignore $|again|now|or|to
        forget … i_exist|im_here|im_alive|about_me|me_completely
        stayed|staying|sat|sitting|lying|lay|awake … hoping|waiting|wondering … you|message|text|your|reply|word
        you|u|youre|youve … so|too|very|really|all|kind_of|awfully \
            distant|cold|quiet|silent|absent|far_away|withdrawn
        supposed_to … act|pretend|just|wait|guess|understand|be_fine|sit|know|smile
        so_thats_it|thats_it_then|is_that_it|is_this_it
        without|not … a|one|single WORD|goodbye from_you|from_u
        """
}
