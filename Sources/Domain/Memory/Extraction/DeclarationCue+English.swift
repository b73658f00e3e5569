extension DeclarationCue {
    /// The English patterns, written without apostrophes.
    static let english = englishTogether + englishApart

    /// The English ways of saying that it is over that may as well be said of other things; no question ends with them.
    static let englishBareEndings = [
        "its|it_is|this_is all? over", "I_WANT to? end_this", "lets|let_us just? end_it|end_this",
        "we need_to|have_to|must|should just? end_this",
    ]

    private static let englishTogether = [
        "MODAL? you? please? be|become my ROLE",
        "do|would|will? you? WISH be|become my ROLE",
        "I_WANT you to? be|become my ROLE",
        "I_WANT to? be|become your ROLE",
        "ill|i_will|id_love_to|i_would_love_to be|become your ROLE",
        "can|could|may|let i|me be|become? your ROLE",
        "make me your ROLE",
        "lets|let_us just? be|become COUPLE",
        "we|us? can|could|shall|should|will|cant|must we? please? just? be|become COUPLE",
        "I_WANT us? to? be|become COUPLE with_you?",
        "I_WANT to? be with_you",
        "MODAL|do? you? WISH? be COUPLE? with_me",
        "MODAL|do? you? WISH? go_out|go_steady with_me",
        "MODAL|do you WISH? date me",
        "lets|let_us start_dating|date|go_steady|make_it_official|make_this_official|make_us_official|get_married",
        "MODAL? you? please? marry_me|be_mine",
    ]

    static let englishApart = [
        "lets|let_us just? END_US with_each_other?",
        "we really? need_to|have_to|must|should|gotta|ought_to just|really? END_US",
        "I_WANT to? END_US with_you|between_us",
        "I_WANT us to? END_US",
        "im|i_am breaking_up_with_you|leaving_you|dumping_you|through_with_you|ending_things",
        "im|i_am ending this_relationship|our_relationship|us|it_with_you|things_with_you|things_between_us",
        "im|i_am done_with|through_with us|this_relationship",
        "i_break_up with_you",
        "were|we_are breaking_up|over|through",
        "its|it_is|this_is all? over between_us|for_us",
        "you_and_i|you_and_me|this_relationship|our_relationship|us are|is over|done|finished|through",
        "i dont|do_not want_to|wanna be with_you|COUPLE|OURS any_more|anymore",
        "i cant|cannot|can_not|wont be with_you|COUPLE|OURS any_more|anymore",
        "i can_no_longer|no_longer_want_to be with_you|COUPLE|OURS",
        "we cant|cannot|shouldnt|should_not be COUPLE any_more|anymore?",
        "im|i_am not|no_longer OURS any_more|anymore?",
        "youre|you_are not|no_longer MINE any_more|anymore?",
        "lets|we_should|can_we|could_we|id_rather|i_want_us_to just|only|rather be|stay friends again?",
        "lets|we_should go_back_to being just|only? friends",
        "consider us|this_relationship over|done|finished",
    ]

    /// What stands for the names in them.
    static let englishLists = [
        "OPENING": """
        please pls plz so ok okay well hey honey babe baby darling dear love sweetheart i_think i_guess i_feel maybe just
        then and but now actually look listen sorry im_sorry i_mean_it im_serious yes no oh haha hmm really seriously
        finally honestly i_really i_love_you i_like_you yeah alright
        """,
        "CLOSING": """
        please pls plz now then ok okay today already forever officially for_real right_now haha lol honey babe baby darling
        dear love again too i_love_you yes for_good really seriously from_now_on im_serious
        """,
        "FIRM_CLOSING": "now then ok okay please haha sorry im_sorry for_good really seriously forever im_serious",
        "ROLE": "girlfriend boyfriend gf bf partner lover wife husband",
        "OURS": "your_girlfriend your_boyfriend your_gf your_bf your_partner your_lover your_wife your_husband",
        "MINE": "my_girlfriend my_boyfriend my_gf my_bf my_partner my_lover my_wife my_husband",
        "COUPLE": """
        together a_couple official exclusive lovers partners more_than_friends an_item boyfriend_and_girlfriend
        girlfriend_and_boyfriend girlfriends boyfriends
        """,
        "MODAL": "will would can could wont",
        "WISH": "want_to wanna like_to love_to",
        "I_WANT": """
        i_want i_wanna i_want_to i_need i_need_to id_like id_like_to i_would_like i_would_like_to id_love id_love_to
        i_really_want i_really_want_to i_just_want i_just_want_to i_have_to
        """,
        "END_US": """
        break_up breakup end_things end_this_relationship end_our_relationship end_the_relationship part_ways
        go_our_separate_ways call_it_quits
        """,
    ]
}
