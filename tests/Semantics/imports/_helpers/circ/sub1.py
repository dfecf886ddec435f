import _helpers.circ.sub2 as partner
name = "sub1"
