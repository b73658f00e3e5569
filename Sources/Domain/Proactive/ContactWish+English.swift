extension ContactWish {
    /// What comes before the time, in the ways of saying that somebody should not write.
    private static let refusals = [
        "NOT CONTACT REACH?", "STOP CONTACTING ME?", "no more? TEXTS please?",
        "NOT send_me|sendme TEXTS|anything|stuff",
    ]

    private static func refusing(_ when: String) -> [String] {
        refusals.flatMap { ["\($0) TEXTS|anything? OFTEN? \(when)", "\(when) OPENING* \($0)"] }
    }

    /// Not after a time.
    static let englishAfter =
        refusing(
            "after|past|later_than|anytime_after|any_time_after|from TIME onwards|onward|on? EACH*") + [
            "OFTEN* im OFTEN* asleep|in_bed|sleeping|out_cold by|at|before|around|from|after TIME EACH*",
            "OFTEN* i OFTEN* go_to_bed|go_to_sleep|sleep|fall_asleep|turn_in|head_to_bed by|at|around|before|about|after? TIME EACH*",
            "my usual? bedtime is|s OFTEN* at|around|about? TIME EACH*",
        ]

    /// Not before a time.
    static let englishBefore = refusing("before|earlier_than|any_earlier_than|until_after TIME EACH*")

    /// Not between two times.
    static let englishBetween =
        refusing("between|from TIME and|to|until|till|til|through? TIME EACH*") + [
            "OFTEN* im OFTEN* asleep|in_bed|sleeping from|between TIME and|to|until|till|til TIME EACH*",
            "OFTEN* i OFTEN* sleep from|between? TIME and|to|until|till|til TIME EACH*",
        ]

    /// Not after one time and not before another.
    static let englishOutside = refusing("after|past TIME or|and|nor before TIME EACH*")

    /// Not at night.
    static let englishNight = refusing(
        """
        at_night|late_at_night|during_the_night|in_the_middle_of_the_night|overnight|when_im_asleep|while_im_asleep|\
        when_im_sleeping|while_im_sleeping|while_i_sleep|when_i_sleep|in_my_sleep EACH*
        """)

    /// Not at work.
    static let englishWork = refusing(
        """
        at_work|while_im_at_work|when_im_at_work|if_im_at_work|during_work|during_work_hours|during_working_hours|\
        during_my_work_hours|in_work_hours|during_office_hours|while_im_working|when_im_working|while_i_work|when_i_work|\
        during_the_workday|during_my_shift|on_the_job|at_the_office|in_the_office|when_im_at_the_office|when_im_in_the_office|while_im_on_shift|when_im_on_shift EACH*
        """)

    /// Not before the person writes.
    static let englishStop = [
        "NOT CONTACT FIRST", "STOP CONTACTING ME? FIRST", "NOT CONTACT AGAIN", "STOP CONTACTING ME AGAIN?",
        "NOT CONTACT unless_i TEXT you? first?", "NOT initiate TALKS?", "STOP initiating TALKS?",
        "NOT be_the_one_to TEXT first", "dont|do_not|can_you_not|could_you_not TEXT FIRST", "let_me TEXT you? first",
        "let_me_be_the_one_to TEXT you? first?",
        "let_me_start our|the TALKS", "only CONTACT when_i|if_i|after_i TEXT you? first?",
        "wait_for_me_to TEXT you? first?", "wait_until_i TEXT you? first?",
        "no_more unprompted|random|unsolicited TEXTS",
    ]

    /// Not for a while.
    static let englishPause = [
        "give_me HOLE ALONE", "i need|want|could_use HOLE ALONE", "i need|want|could_use ALONE for HOLE",
        "give_me some? ALONE for HOLE", "leave_me alone for? HOLE", "leave_me_be for? HOLE",
        "NOT CONTACT TEXTS? for? HOLE", "STOP CONTACTING ME? for? HOLE",
        "lets_not talk|text for? HOLE", "lets_take_a_break for? HOLE", "i need|want a_break for HOLE",
    ]

    /// The same, where only a vague length of time tells it from a date that is promised.
    static let englishVaguePause = ["give_me HOLE"]

    /// Where the person lives now.
    static let englishZone = [
        "im over|back|here? in HOLE LATELY LATELY?", "im back in HOLE LATELY*",
        "im LATELY|finally|actually in HOLE LATELY*", "i just|recently|finally? moved to HOLE LATELY*",
        "ive just|recently|finally? moved to HOLE LATELY*", "i LATELY? live in HOLE LATELY*",
        "im LATELY? living|based|staying in HOLE LATELY*",
        "i|ive? just landed|arrived|got_back|gotten|touched_down in|to HOLE LATELY*",
        "i landed|arrived in HOLE LATELY*", "ive landed|arrived in HOLE LATELY*",
        "my time_zone is LATELY? HOLE LATELY*", "im LATELY? on HOLE time LATELY*", "i relocated to HOLE LATELY*",
    ]

    /// What stands for the names in them.
    static let englishLists = [
        "OPENING": """
        please pls plz hey hi ok okay so and but also btw by_the_way just well oh um uh sorry honestly look listen babe baby dear
        love darling honey sweetie from_now_on from_today_on in_general no yeah yes omg seriously really i_said i_told_you
        i_already_told_you thanks fyi ps heads_up one_thing reminder quick_note note maybe lol haha hmm actually then anyway
        """,
        "NOT": """
        dont do_not never please_dont plsdont pls_dont just_dont can_you_not could_you_not would_you_not can_you_please_not
        could_you_please_not can_u_not would_you_mind_not can_you_avoid could_you_avoid avoid try_not_to please_try_not_to
        try_to_not id_rather_you_didnt id_rather_you_not id_rather_you_dont id_prefer_you_didnt id_prefer_if_you_didnt
        id_prefer_it_if_you_didnt id_like_you_not_to id_like_you_to_not i_want_you_not_to i_need_you_not_to i_dont_want_you_to
        i_need_you_to_not i_want_you_to_not you_shouldnt you_dont_have_to you_dont_need_to no_need_to you_cant dont_ever never_ever
        you_can_not you_must_not you_mustnt i_dont_like_it_when_you i_hate_it_when_you could_you_try_not_to can_you_try_not_to
        """,
        "CONTACT": """
        text_me message_me msg_me dm_me write_me write_to_me contact_me ping_me disturb_me bother_me wake_me wake_me_up
        hit_me_up reach_out reach_out_to_me texting_me messaging_me contacting_me bothering_me disturbing_me writing_to_me
        bug_me
        """,
        "REACH": "up to_chat again",
        "STOP": """
        stop please_stop can_you_stop could_you_stop would_you_stop will_you_stop can_you_please_stop could_you_please_stop
        i_want_you_to_stop i_need_you_to_stop id_like_you_to_stop quit you_need_to_stop please_quit you_can_stop
        """,
        "CONTACTING": """
        texting messaging msging dming writing writing_to contacting pinging disturbing bothering waking reaching_out_to
        reaching_out bugging sending_messages_to
        """,
        "ME": "me",
        "TEXTS": "text texts texting message messages messaging msgs dms pings",
        "TEXT":
            "text texted write wrote message messaged dm msg say_something contact reach_out text_you write_to_you write_to",
        "TALKS": "conversations chats talks conversation contact chat texts",
        "FIRST":
            "first unprompted out_of_the_blue on_your_own on_your_own_initiative of_your_own_accord at_random randomly",
        "AGAIN": "anymore any_more again ever_again ever",
        "OFTEN":
            "usually normally always generally mostly typically often already pretty_much basically",
        "EACH": "every_day everyday every_night each_night each_day most_nights most_days usually ever",
        "ALONE":
            "alone to_myself by_myself offline of_space of_peace of_quiet of_silence space some_space without_messages",
        "LATELY": """
        now right_now at_the_moment currently these_days nowadays this_week this_month for_work for_a_few_days for_a_week
        for_a_while already today lately again until_further_notice for_good
        """,
        "CLOSING": """
        please pls plz thanks thank_you thx ok okay alright all_right cool though babe baby love lol haha dear honey anymore again
        ever seriously im_serious from_now_on unless_its_urgent unless_its_important unless_its_an_emergency will_you could_you
        if_you_can if_possible i_need_my_sleep got_it hmm btw fyi really
        """,
    ]
}
