import _helpers.circ.sub1 as back
name = "sub2"
